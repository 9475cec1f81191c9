using System.Diagnostics;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Evaluation;

public enum EvaluationStage
{
    Reading,
    Indexing,
    Asking,
}

/// <summary>Measures the product's own analysis and ranking on judged questions, in a throw-away index.</summary>
/// <param name="progress">Told the stage and its share done, 0 to 1.</param>
public sealed class RankingEvaluation(IProgress<(EvaluationStage Stage, double Share)>? progress = null)
{
    /// <summary>Asked beforehand and not timed, so that the times are those of a running server.</summary>
    private const int WarmUpQuestions = 30;

    /// <exception cref="EvaluationRefusedException">The folder cannot be evaluated.</exception>
    public async Task<EvaluationResult> RunAsync(string folder, CancellationToken cancel)
    {
        progress?.Report((EvaluationStage.Reading, 0));
        var set = await new EvaluationFolder(folder).ReadAsync(cancel);
        progress?.Report((EvaluationStage.Indexing, 0));
        var start = Stopwatch.GetTimestamp();
        var index = PassageIndexBuilder.Build(set.Documents, threads: Environment.ProcessorCount, cancel: cancel);
        var indexTime = Stopwatch.GetElapsedTime(start);
        return Judge(index, set, indexTime, cancel);
    }

    private EvaluationResult Judge(PassageIndex index, EvaluationSet set, TimeSpan indexTime, CancellationToken cancel)
    {
        foreach (var question in set.Judged.Take(WarmUpQuestions))
        {
            index.Search(set.Questions[question.Id], RankingFigures.Depth);
        }

        var times = new List<double>(set.Judged.Count);
        var figures = new Dictionary<string, RankingFigures>(StringComparer.Ordinal);
        foreach (var question in set.Judged)
        {
            cancel.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            var hits = index.Search(set.Questions[question.Id], RankingFigures.Depth);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            figures[question.Id] = RankingFigures.Of([.. hits.Select(hit => index.IdOf(hit.Ordinal))], question.Relevant);
            progress?.Report((EvaluationStage.Asking, (double)times.Count / set.Judged.Count));
        }

        var mean = RankingFigures.Mean(figures.Values);
        RankingFigures[] unseen = [.. set.Unseen().Select(question => figures[question.Id])];
        times.Sort();
        return new(
            figures.Count, 0, index.Count,
            Rounded(mean.RecallAt1), Rounded(mean.RecallAt5), Rounded(mean.RecallAt10), Rounded(mean.Mrr), Rounded(mean.Ndcg),
            Math.Round(indexTime.TotalSeconds, 3),
            new(unseen.Length, Rounded(RankingFigures.Mean(unseen).Mrr)),
            Math.Round(Percentile(times, .5), 3), Math.Round(Percentile(times, .99), 3));
    }

    private static double Rounded(double figure) => Math.Round(figure, 6);

    /// <summary>By nearest rank.</summary>
    private static double Percentile(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
