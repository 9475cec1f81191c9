namespace Hanyang.Assistant.Training.Recalls;

/// <summary>Where a mistake stands.</summary>
public enum MistakeState
{
    /// <summary>To be reviewed today.</summary>
    Due,
    Learning,

    /// <summary>Its memory lasts long by now.</summary>
    Mastered,

    /// <summary>What its guide says has changed: it isn't asked until somebody has looked at the question.</summary>
    Resting,
}
