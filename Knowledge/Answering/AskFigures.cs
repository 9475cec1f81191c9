using System.Diagnostics.Metrics;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>How often inquiries were answered, with which outcome and how fast, for whoever listens to the meter.</summary>
public static class AskFigures
{
    public const string MeterName = "Hanyang.Asks";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Asks = Meter.CreateCounter<long>("hanyang.asks", description: "Inquiries answered, by the reply's status.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "hanyang.ask.duration", "s", "Time to find and word a reply, without storing or sending it.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [.0005, .001, .0025, .005, .01, .025, .05, .1, .25, 1] });

    private static readonly KeyValuePair<string, object?>[] Statuses =
        [.. Enum.GetNames<ReplyStatus>().Select(name => new KeyValuePair<string, object?>("status", name.ToLowerInvariant()))];

    /// <summary>The outcomes that have not occurred stand there too, as 0: a rate can be taken from the first one on.</summary>
    public static void Begin() => Array.ForEach(Statuses, status => Asks.Add(0, status));

    public static void Record(ReplyStatus status, TimeSpan elapsed)
    {
        Asks.Add(1, Statuses[(int)status]);
        Duration.Record(elapsed.TotalSeconds);
    }
}
