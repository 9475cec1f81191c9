namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>How likely the first candidate is the record that was asked for: a logistic curve over its features and its lead.</summary>
internal static class Calibration
{
    /// <param name="lead">By how much its score is above the next record's.</param>
    public static double Confidence(Features first, float lead)
    {
        var evidence = -3.65
            + (-3.46 * first.Likeness)
            + (1.44 * first.ClauseLikeness)
            + (1.78 * first.Containment)
            + (0.51 * first.Coverage)
            + (1.44 * first.NameLikeness)
            + (2.64 * Math.Min(lead, 1))
            + (-1.11 * first.IsFaq)
            + (-0.79 * first.IsJointService)
            + (1.19 * first.KnownShare)
            + (1.68 * first.Evidence);
        return 1 / (1 + Math.Exp(-evidence));
    }
}
