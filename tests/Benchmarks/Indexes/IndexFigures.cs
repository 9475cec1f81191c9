using System.Diagnostics;
using Hanyang.Assistant.Knowledge.Evaluation;

namespace Hanyang.Assistant.Benchmarks.Indexes;

/// <summary>What one index took and gave.</summary>
/// <param name="P50">Milliseconds a question, on one thread.</param>
internal sealed record IndexFigures(string Name, double IndexSeconds, RankingFigures Ranking, double P50, double P99)
{
    // After one round that isn't timed: what is left then is the engine's own time and not that of cold files and code.
    private const int Rounds = 3;

    // A slow engine is known well enough from one round.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    public static async Task<IndexFigures> OfAsync(IComparedIndex index, IReadOnlyList<(string Id, string Text)> documents, EvaluationSet set)
    {
        var clock = Stopwatch.StartNew();
        await index.BuildAsync(documents);
        var seconds = clock.Elapsed.TotalSeconds;
        var ranking = RankingFigures.Mean([.. set.Judged.Select(question => RankingFigures.Of(index.Search(set.Questions[question.Id], RankingFigures.Depth), question.Relevant))]);
        var times = new List<double>();
        clock.Restart();
        for (var round = 0; round < Rounds && clock.Elapsed < Enough; round++)
        {
            foreach (var question in set.Judged)
            {
                var start = Stopwatch.GetTimestamp();
                index.Search(set.Questions[question.Id], RankingFigures.Depth);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        return new(index.Name, seconds, ranking, At(.5), At(.99));

        double At(double share) => times[(int)Math.Ceiling(share * times.Count) - 1];
    }
}
