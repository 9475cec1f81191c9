namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Weights and trees fitted to the same questions.</summary>
internal sealed record ModelFit(float[] Weights, IReadOnlyList<RegressionTree> Trees)
{
    public RankingModel Sum => new(Weights, []);

    public RankingModel WithTrees => new(Weights, Trees);

    public static ModelFit To(IReadOnlyList<TrainingQuestion> questions, int levels, bool withTrees, CancellationToken cancel)
    {
        var weights = WeightFit.Fit(questions, levels);
        return new(weights, withTrees ? TreeFit.Fit(questions, weights, cancel) : []);
    }
}
