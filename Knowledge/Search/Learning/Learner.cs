namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>
/// Learns from confirmed inquiries which records people mean. The same inquiries and records give the same ranking, on any
/// number of processors. Few inquiries change little: the ranking holds on to the untrained one, and what does not rank
/// better on inquiries left out is dropped.
/// </summary>
public static class Learner
{
    /// <summary>Fewer say nothing about weights: their records are only found again when the same is asked.</summary>
    private const int FewestToWeigh = 20;
    private const int Threads = 2;

    /// <param name="index">Over the same records in the same order as the corpus.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <exception cref="ArgumentException">Index and corpus are not of the same records.</exception>
    public static LearnedRanking Learn(
        LearningCorpus corpus,
        IPassageIndex index,
        IReadOnlyList<ConfirmedInquiry> inquiries,
        IProgress<double>? progress = null,
        CancellationToken cancel = default)
    {
        LearnedSearch.RefuseOthers(corpus, index);
        var kept = ConfirmedInquiries.Merge(inquiries);
        var questions = LearnedQuestion.Of(corpus, kept);
        var levels = corpus.Levels.Length;
        if (questions.Length < FewestToWeigh)
        {
            return new(kept, RankingModel.Default(levels), levels, default);
        }

        var training = new NestedTraining(new(corpus, index), questions, Threads, progress, cancel).Measure();
        var (model, heldOut) = new ModelSearch(training, levels, Threads, cancel).Run();
        progress?.Report(1);
        return new(kept, model, levels, heldOut);
    }
}
