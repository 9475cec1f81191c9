using CsCheck;
using Hanyang.Assistant.Training.Exams.Marks;

namespace Hanyang.Assistant.Training.Tests.Exams;

public class MarksByRandomSequences
{
    [Fact]
    public void Whoever_marks_in_whatever_order_the_verdict_is_what_the_rules_say()
    {
        HashSet<string> seen = [];
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 4]).Array[0, 9].Sample(moves => Play(moves, seen), iter: 50_000, threads: 1);
        Assert.Equal(["decided", "disputed", "mean", "one", "unmarked"], seen.Order(StringComparer.Ordinal));
    }

    // The rules once more, for shares in quarters: by hand, without the code's own words.
    private static bool Play((int Marker, int Quarters)[] moves, HashSet<string> seen)
    {
        List<HandMark> marks = [];
        List<int> order = [];
        var given = new int[5];
        foreach (var (marker, quarters) in moves)
        {
            var isTwoApart = order.Count == 2 && Math.Abs(given[order[0]] - given[order[1]]) > 1;
            var may = order.Count < 2 || (order.Count == 2 && (isTwoApart || order.Contains(marker))) || (order.Count == 3 && order[2] == marker);
            var before = Verdict.Of(marks);
            if (before.Admits(marker) != may || before.IsDecisionOf(marker) != (may && ((isTwoApart && !order.Contains(marker)) || order.Count == 3)))
            {
                return false;
            }

            if (may)
            {
                marks.Add(new(1, 1, quarters / 4m, "", marker, "甲", DateTimeOffset.UnixEpoch));
                given[marker] = quarters;
                if (!order.Contains(marker))
                {
                    order.Add(marker);
                }
            }
        }

        decimal? share = order.Count switch
        {
            0 => null,
            1 => given[order[0]] / 4m,
            2 => Math.Abs(given[order[0]] - given[order[1]]) > 1 ? null : (given[order[0]] + given[order[1]]) / 8m,
            _ => given[order[2]] / 4m,
        };
        seen.Add(order.Count switch { 0 => "unmarked", 1 => "one", 2 => share is null ? "disputed" : "mean", _ => "decided" });
        var verdict = Verdict.Of(marks);
        return verdict.Share == share && verdict.IsSettled == share is not null && verdict.IsDisputed == (share is null && order.Count > 0) && verdict.Markers.SequenceEqual(order);
    }
}
