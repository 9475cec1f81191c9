using System.Diagnostics;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Evaluation;

public enum EvaluationStage
{
    Reading,
    Indexing,
    Learning,
    Asking,
}

/// <summary>Measures the product's own analysis and ranking on judged questions, in a throw-away index.</summary>
/// <param name="progress">Told the stage and its share done, 0 to 1.</param>
public sealed class RankingEvaluation(IProgress<(EvaluationStage Stage, double Share)>? progress = null)
{
    /// <summary>Asked beforehand and not timed, so that the times are those of a running server.</summary>
    private const int WarmUpQuestions = 30;

    /// <param name="learning">Whether to learn from the training questions first, where there are any.</param>
    /// <exception cref="EvaluationRefusedException">The folder cannot be evaluated.</exception>
    public async Task<EvaluationResult> RunAsync(string folder, bool learning, CancellationToken cancel)
    {
        progress?.Report((EvaluationStage.Reading, 0));
        var set = await new EvaluationFolder(folder).ReadAsync(cancel);
        progress?.Report((EvaluationStage.Indexing, 0));
        var start = Stopwatch.GetTimestamp();
        var index = PassageIndexBuilder.Build(set.Documents(), threads: Environment.ProcessorCount, cancel: cancel);
        var indexTime = Stopwatch.GetElapsedTime(start);
        var confirmed = learning ? set.ConfirmedInquiries() : [];
        Func<string, IReadOnlyList<Hit>> rank = confirmed.Count == 0
            ? text => index.Search(text, RankingFigures.Depth)
            : Learned(set, index, confirmed, cancel);
        return Judge(index, rank, set, indexTime, confirmed.Count, cancel);
    }

    private Func<string, IReadOnlyList<Hit>> Learned(EvaluationSet set, PassageIndex index, IReadOnlyList<ConfirmedInquiry> confirmed, CancellationToken cancel)
    {
        progress?.Report((EvaluationStage.Learning, 0));
        var corpus = LearningCorpus.Build(set.Records, Environment.ProcessorCount, cancel);
        var ranking = Learner.Learn(corpus, index, confirmed, progress is null ? null : new LearningProgress(progress), cancel);
        var search = new LearnedSearch(corpus, index, ranking);
        return text => search.Rank(text, RankingFigures.Depth);
    }

    private EvaluationResult Judge(
        PassageIndex index, Func<string, IReadOnlyList<Hit>> rank, EvaluationSet set, TimeSpan indexTime, int learnedFrom, CancellationToken cancel)
    {
        foreach (var question in set.Judged.Take(WarmUpQuestions))
        {
            rank(set.Questions[question.Id]);
        }

        var times = new List<double>(set.Judged.Count);
        var figures = new Dictionary<string, RankingFigures>(StringComparer.Ordinal);
        foreach (var question in set.Judged)
        {
            cancel.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            var hits = rank(set.Questions[question.Id]);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            figures[question.Id] = RankingFigures.Of([.. hits.Select(hit => index.IdOf(hit.Ordinal))], question.Relevant);
            progress?.Report((EvaluationStage.Asking, (double)times.Count / set.Judged.Count));
        }

        var mean = RankingFigures.Mean(figures.Values);
        RankingFigures[] unseen = [.. set.Unseen().Select(question => figures[question.Id])];
        times.Sort();
        return new(
            figures.Count, learnedFrom, index.Count,
            Rounded(mean.RecallAt1), Rounded(mean.RecallAt5), Rounded(mean.RecallAt10), Rounded(mean.Mrr), Rounded(mean.Ndcg),
            Math.Round(indexTime.TotalSeconds, 3),
            new(unseen.Length, Rounded(RankingFigures.Mean(unseen).Mrr)),
            Math.Round(Percentile(times, .5), 3), Math.Round(Percentile(times, .99), 3));
    }

    private static double Rounded(double figure) => Math.Round(figure, 6);

    /// <summary>By nearest rank.</summary>
    private static double Percentile(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];

    private sealed class LearningProgress(IProgress<(EvaluationStage Stage, double Share)> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report((EvaluationStage.Learning, value));
    }
}
