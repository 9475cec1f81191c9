using CsCheck;
using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Tests.Learning;

public class StoringALearnedRanking
{
    private static readonly InventedOffice Office = new(seed: 5);
    private static readonly LearnedRanking Ranking = Office.Learn(Office.Inquiries(150));
    private static readonly byte[] Stored = Ranking.ToBytes();

    [Fact]
    public void What_is_read_back_ranks_the_same_and_is_stored_the_same()
    {
        var read = LearnedRanking.Read(Stored).Ranking!;
        var (before, after) = (Office.Search(Ranking), Office.Search(read));

        Assert.Equal(Stored, read.ToBytes());
        Assert.Equal(Ranking.HeldOut, read.HeldOut);
        Assert.All(Office.Inquiries(30), inquiry => Assert.Equal(before.Rank(inquiry.Text, 20), after.Rank(inquiry.Text, 20)));
    }

    [Fact]
    public void Trees_are_stored_too() => Assert.NotEmpty(LearnedRanking.Read(Stored).Ranking!.Model.Trees);

    [Fact]
    public void Bytes_of_something_else_are_refused()
    {
        Assert.Equal(new(null, LearnedRankingRefusal.Foreign), LearnedRanking.Read("PK\u0003\u0004 a sheet"u8.ToArray()));
        Assert.Equal(new(null, LearnedRankingRefusal.Foreign), LearnedRanking.Read(ReadOnlyMemory<byte>.Empty));
    }

    [Fact]
    public void What_a_newer_program_learned_is_refused_by_name()
    {
        byte[] newer = [.. Stored];
        newer[8]++;

        Assert.Equal(new(null, LearnedRankingRefusal.OtherFormat), LearnedRanking.Read(newer));
    }

    [Fact]
    public void A_single_changed_byte_is_noticed() => Gen.Select(Gen.Int[0, Stored.Length - 1], Gen.Byte[1, 255]).Sample((at, by) =>
    {
        byte[] changed = [.. Stored];
        changed[at] ^= by;

        Assert.NotEqual(LearnedRankingRefusal.None, LearnedRanking.Read(changed).Refusal);
    }, iter: 300);

    [Fact]
    public void A_cut_off_file_is_refused() => Gen.Int[0, Stored.Length - 1].Sample(
        length => LearnedRanking.Read(Stored.AsMemory(0, length)).Refusal != LearnedRankingRefusal.None, iter: 300);

    [Fact]
    public void A_ranking_learned_with_other_levels_of_parents_ranks_untrained()
    {
        var flat = LearningCorpus.Build([.. Office.Records.Select(record => record with { Parents = [] })], cancel: TestContext.Current.CancellationToken);
        var question = "另外的问题" + Office.Records[0].Text;

        Assert.Equal(new LearnedSearch(flat, Office.Index).Rank(question, 5), new LearnedSearch(flat, Office.Index, Ranking).Rank(question, 5));
    }
}
