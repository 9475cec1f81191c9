using System.Diagnostics;
using Hanyang.Assistant.Knowledge.Evaluation;

namespace Hanyang.Assistant.Benchmarks.Indexes;

/// <summary>What one index took and gave. Questions are asked in rounds, the first not timed; each question counts with its fastest time, because other programs disturb.</summary>
internal sealed class IndexFigures(IComparedIndex index, EvaluationSet set)
{
    // A slow engine is known well enough from one timed round.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    private readonly double[] fastest = [.. Enumerable.Repeat(double.MaxValue, set.Judged.Count)];
    private TimeSpan spent;

    public string Name => index.Name;
    public double IndexSeconds { get; private set; }
    public RankingFigures Ranking { get; private set; }

    public async Task BuildAsync(IReadOnlyList<(string Id, string Text)> documents)
    {
        var clock = Stopwatch.StartNew();
        await index.BuildAsync(documents);
        IndexSeconds = clock.Elapsed.TotalSeconds;
        Ranking = RankingFigures.Mean([.. set.Judged.Select(question => RankingFigures.Of(index.Search(set.Questions[question.Id], RankingFigures.Depth), question.Relevant))]);
    }

    public void Time()
    {
        if (spent > Enough)
        {
            return;
        }

        for (var at = 0; at < fastest.Length; at++)
        {
            var start = Stopwatch.GetTimestamp();
            index.Search(set.Questions[set.Judged[at].Id], RankingFigures.Depth);
            var took = Stopwatch.GetElapsedTime(start);
            spent += took;
            fastest[at] = Math.Min(fastest[at], took.TotalMilliseconds);
        }
    }

    /// <summary>Milliseconds a question, by nearest rank.</summary>
    public double At(double share) => fastest.Order().ElementAt((int)Math.Ceiling(share * fastest.Length) - 1);
}
