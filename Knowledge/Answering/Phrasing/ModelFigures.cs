using System.Diagnostics.Metrics;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>What became of what a language model was asked before an answer: used, dropped, or failed.</summary>
internal static class ModelFigures
{
    private static readonly Meter Meter = new(AskFigures.MeterName);

    private static readonly Counter<long> Outcomes = Meter.CreateCounter<long>("hanyang.model.readings", description: "Questions that a language model was to rewrite or to choose a record for, by outcome.");

    /// <param name="task">rewrite or choice.</param>
    public static void Count(string task, string outcome) => Outcomes.Add(1, new("task", task), new("outcome", outcome));
}
