namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>How likely the first candidate is the record that was asked for: a logistic curve over its features and its lead.</summary>
internal static class Calibration
{
    /// <param name="lead">By how much its score is above the next record's.</param>
    public static double Confidence(Features first, float lead)
    {
        var evidence = -3.98
            + (-0.37 * first.Likeness)
            + (-0.5 * first.ClauseLikeness)
            + (2.22 * first.Containment)
            + (1.14 * first.Coverage)
            + (0.42 * first.NameLikeness)
            + (2.39 * Math.Min(lead, 1))
            + (-1.0 * first.IsFaq)
            + (-0.66 * first.IsJointService)
            + (-0.15 * first.IsPolicy)
            + (1.41 * first.KnownShare)
            + (0.96 * first.Evidence);
        return 1 / (1 + Math.Exp(-evidence));
    }
}
