namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>How much of a fit is used.</summary>
internal enum ModelChoice
{
    Default,
    Sum,
    Trees,
}

/// <summary>Weights and trees fitted to the same questions.</summary>
internal sealed record ModelFit(float[] Weights, IReadOnlyList<RegressionTree> Trees)
{
    public static ModelFit To(IReadOnlyList<TrainingQuestion> questions, int levels, bool withTrees, CancellationToken cancel)
    {
        var weights = WeightFit.Fit(questions, levels);
        return new(weights, withTrees ? TreeFit.Fit(questions, weights, cancel) : []);
    }

    public RankingModel As(ModelChoice choice, RankingModel defaults) => choice switch
    {
        ModelChoice.Default => defaults,
        ModelChoice.Sum => new(Weights, []),
        ModelChoice.Trees => new(Weights, Trees),
    };
}
