using System.Globalization;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>What came of one measurement.</summary>
/// <param name="Times">Milliseconds of each ask, sorted.</param>
/// <param name="Seconds">That all of them together took.</param>
internal sealed record Measured(double[] Times, double Seconds)
{
    public double PerSecond => Times.Length / Seconds;

    public double At(double share) => Times[(int)(share * (Times.Length - 1))];

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{PerSecond:0} asks/s, p50 {At(.5):0.00} ms, p99 {At(.99):0.00} ms");
}
