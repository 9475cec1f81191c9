using Hanyang.Assistant.Knowledge.Evaluation;

namespace Hanyang.Assistant.Knowledge.Tests.Evaluation;

public class JudgingARanking
{
    /// <summary>Worked out by hand: relevant at ranks 2 (grade 1) and 4 (grade 2), a third one not found.</summary>
    [Fact]
    public void Figures_are_those_worked_out_by_hand()
    {
        var relevant = new Dictionary<string, int> { ["b"] = 1, ["d"] = 2, ["z"] = 1 };

        var figures = RankingFigures.Of(["a", "b", "c", "d", "e", "f"], relevant);

        Assert.Equal(0, figures.RecallAt1);
        Assert.Equal(2 / 3.0, figures.RecallAt5, 1e-12);
        Assert.Equal(2 / 3.0, figures.RecallAt10, 1e-12);
        Assert.Equal(.5, figures.Mrr);
        // (1/log2 3 + 2/log2 5) / (2/log2 2 + 1/log2 3 + 1/log2 4) = (0.63093 + 0.86135) / 3.13093
        Assert.Equal(.476625, figures.Ndcg, 1e-5);
    }

    [Fact]
    public void What_stands_beyond_the_tenth_does_not_count()
    {
        string[] ranking = [.. Enumerable.Range(0, 12).Select(i => $"{i}")];

        Assert.Equal(default, RankingFigures.Of(ranking, new Dictionary<string, int> { ["10"] = 1 }));
        Assert.Equal(.1, RankingFigures.Of(ranking, new Dictionary<string, int> { ["9"] = 1 }).Mrr);
    }

    [Fact]
    public void The_best_order_is_worth_one_and_a_mean_lies_between()
    {
        var best = RankingFigures.Of(["a", "b"], new Dictionary<string, int> { ["a"] = 2, ["b"] = 1 });

        Assert.Equal(1, best.Ndcg, 1e-12);
        Assert.Equal(.5, RankingFigures.Mean([best, default]).Mrr);
        Assert.Equal(default, RankingFigures.Mean([]));
    }
}
