namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>How well inquiries are ranked that were left out of learning (mean of one by the rank of the first relevant record, 0 beyond the tenth).</summary>
/// <param name="Before">Untrained.</param>
/// <param name="After">Trained on the others.</param>
public readonly record struct HeldOutFigures(int Inquiries, double Before, double After);

/// <summary>Judges fits on the questions that each did not see.</summary>
internal static class HeldOut
{
    private const int Depth = 10;

    /// <param name="fits">By the fold that was left out; the last one saw all.</param>
    public static (ModelChoice Choice, HeldOutFigures Figures) Choose(IReadOnlyList<TrainingQuestion> training, ModelFit[] fits, RankingModel defaults)
    {
        double Of(ModelChoice choice) => training.Average(question => Reciprocal(question, fits[question.Fold].As(choice, defaults)));
        var before = Of(ModelChoice.Default);
        var (best, after) = (ModelChoice.Default, before);
        foreach (var choice in fits[^1].Trees.Count > 0 ? [ModelChoice.Sum, ModelChoice.Trees] : new[] { ModelChoice.Sum })
        {
            if (Of(choice) is var reached && reached > after)
            {
                (best, after) = (choice, reached);
            }
        }

        return (best, new(training.Count, before, after));
    }

    private static double Reciprocal(TrainingQuestion question, RankingModel model)
    {
        var rank = Array.FindIndex(model.Rank(question.Table), ranked => question.Relevant[ranked.Row]);
        return rank is >= 0 and < Depth ? 1.0 / (rank + 1) : 0;
    }
}
