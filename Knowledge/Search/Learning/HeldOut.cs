namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>How well a fit ranks the questions that it did not see (one by the rank of the first relevant record), beside the untrained ranking.</summary>
internal sealed class HeldOut
{
    private const int Depth = 10;

    private readonly IReadOnlyList<TrainingQuestion> training;
    private readonly double[] before;
    private readonly double[] after;

    /// <param name="models">By the fold that was left out.</param>
    public HeldOut(IReadOnlyList<TrainingQuestion> training, RankingModel untrained, IReadOnlyList<RankingModel> models)
    {
        this.training = training;
        before = [.. training.Select(question => Reciprocal(question, untrained))];
        after = [.. training.Select(question => Reciprocal(question, models[question.Fold]))];
        var whole = training.Sum(question => question.Weight);
        Gain = training.Select((question, at) => question.Weight * (after[at] - before[at])).Sum() / whole;
        var spread = training.Select((question, at) => Math.Pow(question.Weight * (after[at] - before[at] - Gain), 2)).Sum();
        IsSure = Gain > Math.Sqrt(spread) / whole;
    }

    /// <summary>Weighted by question.</summary>
    public double Gain { get; }

    /// <summary>More than chance is likely to bring: above the gain's standard error.</summary>
    public bool IsSure { get; }

    /// <summary>Of the questions whose records were treated as never confirmed.</summary>
    public double ColdGain => training.Index().Where(question => question.Item.IsCold)
        .Select(question => after[question.Index] - before[question.Index]).DefaultIfEmpty(0).Average();

    public HeldOutFigures Figures
    {
        get
        {
            int[] warm = [.. training.Index().Where(question => !question.Item.IsCold).Select(question => question.Index)];
            return new(warm.Length, warm.Average(at => before[at]), warm.Average(at => after[at]));
        }
    }

    private static double Reciprocal(TrainingQuestion question, RankingModel model)
    {
        var rank = Array.FindIndex(model.Rank(question.Table), ranked => question.Relevant[ranked.Row]);
        return rank is >= 0 and < Depth ? 1.0 / (rank + 1) : 0;
    }
}
