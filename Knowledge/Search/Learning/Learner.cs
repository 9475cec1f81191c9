namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>
/// Learns from confirmed inquiries which records people mean. The same inquiries and records give the same ranking, on any
/// number of processors. Few inquiries change little: the ranking holds on to the untrained one, and what does not rank
/// better on inquiries left out is dropped.
/// </summary>
public static class Learner
{
    /// <summary>Fewer say nothing about weights: their records are only found again when the same is asked.</summary>
    private const int FewestToWeigh = 10;
    private const int FewestForTrees = 100;
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
        var kept = ConfirmedInquiries.Merge(inquiries);
        var questions = LearnedQuestion.Of(corpus, kept);
        var levels = corpus.Levels.Length;
        var defaults = RankingModel.Default(levels);
        if (questions.Length < FewestToWeigh)
        {
            LearnedSearch.RefuseOthers(corpus, index);
            return new(kept, defaults, levels, default);
        }

        var training = new NestedTraining(new(corpus, index), questions, Threads, progress, cancel).Measure();
        progress?.Report(.6);

        // One fit per fold, to see on its own questions whether it is worth anything, and the one that is kept.
        var fits = new ModelFit[Folds.Count + 1];
        var withTrees = training.Count(question => question.IsFound) >= FewestForTrees;
        Parallel.For(0, fits.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancel }, fold =>
            fits[fold] = ModelFit.To([.. training.Where(question => question.Fold != fold && question.IsFound)], levels, withTrees, cancel));
        progress?.Report(1);
        var (choice, heldOut) = HeldOut.Choose(training, fits, defaults);
        return new(kept, fits[^1].As(choice, defaults), levels, heldOut);
    }
}
