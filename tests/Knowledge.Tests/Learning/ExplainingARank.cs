namespace Hanyang.Assistant.Knowledge.Tests.Learning;

public class ExplainingARank
{
    private readonly InventedOffice office = new(seed: 21);

    [Fact]
    public void The_shares_of_all_signals_add_up_to_the_score()
    {
        var search = office.Search(office.Learn(office.Inquiries(200)));
        foreach (var inquiry in office.Inquiries(20))
        {
            foreach (var hit in search.Rank(inquiry.Text, 3))
            {
                var shares = search.Explain(inquiry.Text, hit.Ordinal);

                Assert.Equal(hit.Score, shares.Sum(share => share.Contribution), 1e-3);
                Assert.Equal(shares.OrderByDescending(share => Math.Abs(share.Contribution)), shares);
            }
        }
    }

    [Fact]
    public void Every_signal_is_named_once()
    {
        var shares = office.Search().Explain("任何问题", 0);

        Assert.Equal(shares.Count, shares.Select(share => share.Name).Distinct().Count());
        Assert.Contains(shares, share => share.Name == "Parent1Demand");
    }

    [Fact]
    public void Scores_of_given_records_come_in_their_order()
    {
        var search = office.Search(office.Learn(office.Inquiries(200)));
        var inquiry = office.Inquiries(1)[0];
        int[] best = [.. search.Rank(inquiry.Text, 5).Select(hit => hit.Ordinal)];

        var scores = search.ScoresOf(inquiry.Text, best);

        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(search.ScoresOf(inquiry.Text, [.. best.Reverse()]).Reverse(), scores);
        Assert.Empty(search.ScoresOf(inquiry.Text, []));
    }
}
