using System.Diagnostics.Metrics;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>What became of the model's answers: used, dropped by the check, failed, or not asked for.</summary>
internal static class PhrasingFigures
{
    private static readonly Meter Meter = new(AskFigures.MeterName);

    private static readonly Counter<long> Outcomes = Meter.CreateCounter<long>("hanyang.phrasings", description: "Answers that a language model was to phrase, by outcome.");

    public static void Count(string outcome) => Outcomes.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
