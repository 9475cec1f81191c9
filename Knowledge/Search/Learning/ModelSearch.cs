namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>
/// Fits, and judges each fit on folds that it did not see. What is kept ranks better than untrained by more than chance, and does
/// not bury records that nobody has confirmed yet: where it would, it is fitted again with more regard for them.
/// </summary>
internal sealed class ModelSearch(IReadOnlyList<TrainingQuestion> training, int levels, int threads, CancellationToken cancel)
{
    private const int FewestForTrees = 100;
    private const double ColdLoss = .01;

    // What a question measured cold counts, beside 1 for one as it is.
    private static readonly float[] Regards = [.3f, 1, 3];

    public (RankingModel Model, HeldOutFigures HeldOut) Run()
    {
        var untrained = RankingModel.Plain(levels);
        foreach (var regard in Regards)
        {
            TrainingQuestion[] weighed = [.. training.Select(question => question with { Weight = question.IsCold ? regard : 1 })];
            var fits = Fit(weighed);
            HeldOut sum = new(weighed, untrained, [.. fits.Select(fit => fit.Sum)]);
            HeldOut trees = new(weighed, untrained, [.. fits.Select(fit => fit.WithTrees)]);
            var best = trees.Gain > sum.Gain ? trees : sum;
            if (best.IsSure && best.ColdGain >= -ColdLoss)
            {
                return (best == sum ? fits[^1].Sum : fits[^1].WithTrees, best.Figures);
            }
        }

        return (RankingModel.Default(levels), new HeldOut(training, untrained, [.. Enumerable.Repeat(untrained, Folds.Count)]).Figures);
    }

    /// <returns>By the fold left out; the last one saw all.</returns>
    private ModelFit[] Fit(TrainingQuestion[] weighed)
    {
        var withTrees = weighed.Count(question => question.IsFound && !question.IsCold) >= FewestForTrees;
        var fits = new ModelFit[Folds.Count + 1];
        Parallel.For(0, fits.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, fold =>
            fits[fold] = ModelFit.To([.. weighed.Where(question => question.Fold != fold && question.IsFound)], levels, withTrees, cancel));
        return fits;
    }
}
