namespace Hanyang.Assistant.Training.Recalls;

/// <summary>How well somebody remembered; the numbers are those of the published formulas.</summary>
public enum RecallRating
{
    /// <summary>忘了.</summary>
    Again = 1,

    /// <summary>吃力.</summary>
    Hard,

    /// <summary>记得.</summary>
    Good,

    /// <summary>轻松.</summary>
    Easy,
}
