namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>How likely the first candidate is the record that was asked for: a logistic curve over its features and its lead.</summary>
internal static class Calibration
{
    /// <param name="lead">By how much its score is above the next record's.</param>
    public static double Confidence(Features first, float lead)
    {
        var evidence = -2.05
            + (-3.25 * first.Likeness)
            + (1.33 * first.ClauseLikeness)
            + (0.91 * first.Containment)
            + (1.83 * first.Coverage)
            + (0.96 * first.NameLikeness)
            + (2.69 * Math.Min(lead, 1))
            + (-1.36 * first.IsFaq)
            + (-0.94 * first.IsJointService);
        return 1 / (1 + Math.Exp(-evidence));
    }
}
