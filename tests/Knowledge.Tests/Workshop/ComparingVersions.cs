using CsCheck;
using Hanyang.Assistant.Knowledge.Workshop.Changes;

namespace Hanyang.Assistant.Knowledge.Tests.Workshop;

public class ComparingVersions
{
    private static readonly string[] Words = ["工本费", "20", "40元", "元", "，", "不收费", "👍", " ", "ABC", "当场"];
    private static readonly Gen<string> Line = Gen.Int[0, 9].Select(i => Words[i]).Array[0, 8].Select(words => string.Concat(words));

    [Fact]
    public void Nothing_is_lost_or_invented_whatever_changes() => Gen.Select(Line, Line).Sample((old, now) =>
    {
        var change = TextChange.Of(old, now);
        return string.Concat(change.Old.Select(run => run.Text)) == old
            && string.Concat(change.New.Select(run => run.Text)) == now
            && string.Concat(change.Old.Where(run => !run.IsChanged).Select(run => run.Text)) == string.Concat(change.New.Where(run => !run.IsChanged).Select(run => run.Text))
            && (old != now || change.Old.All(run => !run.IsChanged));
    });

    [Fact]
    public void Every_line_of_both_sides_is_shown_in_its_order() => Gen.Select(Line.Array[0, 6], Line.Array[0, 6]).Sample((old, now) =>
    {
        var changes = LineChange.Of(old, now);
        return changes.Where(change => change.Old is not null).Select(change => string.Concat(change.Old!.Select(run => run.Text))).SequenceEqual(old)
            && changes.Where(change => change.New is not null).Select(change => string.Concat(change.New!.Select(run => run.Text))).SequenceEqual(now);
    });

    [Theory]
    [InlineData("工本费20元", "工本费25元", "20", "25")]
    [InlineData("当场办结", "5个工作日内办结", "当场", "5个工作日内")]
    [InlineData("身份证原件", "身份证原件、复印件", "", "、复印件")]
    public void Numbers_and_words_change_as_a_whole(string old, string now, string gone, string come)
    {
        var change = TextChange.Of(old, now);
        Assert.Equal(gone, string.Concat(change.Old.Where(run => run.IsChanged).Select(run => run.Text)));
        Assert.Equal(come, string.Concat(change.New.Where(run => run.IsChanged).Select(run => run.Text)));
    }

    [Fact]
    public void A_line_that_is_another_is_not_shown_as_a_change_of_it() => Assert.Equal(
        [LineChangeKind.Same, LineChangeKind.Removed, LineChangeKind.Added, LineChangeKind.Changed],
        LineChange.Of(["户口簿", "结婚证", "身份证原件1份"], ["户口簿", "近期免冠照片", "身份证原件2份"]).Select(change => change.Kind));
}
