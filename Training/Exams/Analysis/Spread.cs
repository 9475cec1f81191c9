namespace Hanyang.Assistant.Training.Exams.Analysis;

/// <summary>Variances and covariances of samples (divided by one less than their number).</summary>
internal static class Spread
{
    /// <summary>NaN for fewer than two.</summary>
    public static double Covariance(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        if (one.Count < 2)
        {
            return double.NaN;
        }

        var (mean, otherMean) = (one.Average(), other.Average());
        return one.Zip(other, (x, y) => (x - mean) * (y - otherMean)).Sum() / (one.Count - 1);
    }

    public static double Variance(IReadOnlyList<double> values) => Covariance(values, values);

    /// <summary>The largest covariance that these values could have if they were paired otherwise.</summary>
    public static double MostCovariance(IReadOnlyList<double> one, IReadOnlyList<double> other) => Covariance([.. one.Order()], [.. other.Order()]);

    public static double? OrNull(double value) => double.IsFinite(value) ? value : null;
}
