using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>Asks the same questions of two catalogues.</summary>
internal static class Trial
{
    /// <param name="known">What came of them before the change, where that is known already.</param>
    /// <param name="progress">Told how many questions are done; from any thread.</param>
    public static TrialResult Run(
        Catalogue before, Catalogue after, IReadOnlyList<TrialCase> questions, DateTimeOffset now, IReadOnlyList<TrialOutcome>? known, IProgress<int>? progress, CancellationToken cancel)
    {
        var comparisons = new TrialComparison[questions.Count];
        var done = 0;

        // Half of the processors: people are asking meanwhile.
        var threads = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2), CancellationToken = cancel };
        Parallel.For(0, questions.Count, threads, at =>
        {
            var question = questions[at];
            var gold = question.AsGold();
            var was = known?[at] ?? TrialOutcome.Of(before, gold, question.IsJudged(), now);
            comparisons[at] = new(question, was, before == after ? was : TrialOutcome.Of(after, gold, question.IsJudged(), now));
            progress?.Report(Interlocked.Increment(ref done));
        });
        return new(comparisons);
    }
}
