namespace Hanyang.Assistant.Training.Questions;

/// <summary>What a response is worth.</summary>
/// <param name="Share">Of the question's points, 0 to 1; what a machine can say already where a hand must mark.</param>
/// <param name="NeedsHand">A person has to mark it, or a part of it.</param>
public readonly record struct Grade(decimal Share, bool NeedsHand = false)
{
    public static Grade Of(bool right) => new(right ? 1 : 0);

    /// <summary>From a credit in per cent, which may be below 0 or, by rounding in another system, a little above 100.</summary>
    internal static Grade OfCredit(decimal percent) => new(Math.Clamp(Math.Round(percent / 100, 6), 0, 1) is var share && share > 0.9999m ? 1 : share);
}
