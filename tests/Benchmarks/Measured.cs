using System.Globalization;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>What came of one measurement.</summary>
/// <param name="Times">Milliseconds of each ask, sorted.</param>
/// <param name="Seconds">That all of them together took.</param>
/// <param name="Processor">What the answering process used of the processors: it says more than the rate where other programs disturb.</param>
internal sealed record Measured(double[] Times, double Seconds, TimeSpan Processor)
{
    public double PerSecond => Times.Length / Seconds;

    public double At(double share) => Times[(int)(share * (Times.Length - 1))];

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{PerSecond:0} asks/s, p50 {At(.5):0.00} ms, p99 {At(.99):0.00} ms, {Processor.TotalMilliseconds / Times.Length:0.00} ms of processor each");
}
