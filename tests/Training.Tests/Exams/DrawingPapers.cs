using CsCheck;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Tests.Exams;

public class DrawingPapers
{
    private static readonly DrawnFrom[] Bank = [.. Enumerable.Range(0, 60).Select(i =>
        new DrawnFrom(i, $"Q-{i:00}", 1, (QuestionKind)(i % 3), i % 6, [i % 2 == 0 ? "婚姻" : "社保"], i % 4 == 0 ? ["医保窗口"] : []))];

    private static readonly BlueprintPlan Plan = new(
        [new(5, Tag: "婚姻"), new(5, Kind: QuestionKind.TrueFalse, Easiest: 1, Hardest: 4), new(3, Post: "社保窗口", Points: 2)],
        [["Q-00", "Q-02", "Q-04"], ["Q-01", "Q-03"]]);

    [Fact]
    public void The_same_seed_makes_the_same_paper_and_another_seed_another()
    {
        // Written down once: whoever changes the drawing changes what recorded seeds stand for.
        Assert.Equal("Q-52 Q-24 Q-08 Q-48 Q-22 | Q-18", string.Join(' ', Codes(PaperDraw.Draw(Plan, Bank, 42)!).Take(5)) + " | " + Codes(PaperDraw.Draw(Plan, Bank, 7)!)[0]);
        Gen.Long.Sample(
            seed => Codes(PaperDraw.Draw(Plan, Bank, seed)!).SequenceEqual(Codes(PaperDraw.Draw(Plan, Bank.Reverse(), seed)!)) && !Codes(PaperDraw.Draw(Plan, Bank, seed)!).SequenceEqual(Codes(PaperDraw.Draw(Plan, Bank, seed ^ 1)!)),
            iter: 500);
    }

    [Fact]
    public void Every_paper_keeps_to_the_plan() => Gen.Long.Sample(
        seed =>
        {
            var drawn = PaperDraw.Draw(Plan, Bank, seed)!;
            var codes = Codes(drawn);
            return codes.Length == 13 && codes.Distinct().Count() == 13
                && drawn.Take(5).All(one => one.Question.Tags.Contains("婚姻"))
                && drawn.Skip(5).Take(5).All(one => one.Question is { Kind: QuestionKind.TrueFalse, Difficulty: >= 1 and <= 4 })
                && drawn.Skip(10).All(one => one.Question.Posts.Count == 0 && one.Points == 2)
                && Plan.Enemies.All(group => group.Intersect(codes).Count() <= 1);
        },
        iter: 2000);

    [Fact]
    public void A_line_with_little_to_choose_from_chooses_first() => Gen.Long.Sample(
        // Any line could take the only question that the second has.
        seed => PaperDraw.Draw(BlueprintPlan.Of(new(9), new(1, Tag: "独")), [.. Bank.Take(9), Bank[9] with { Tags = ["独"] }], seed) is { } drawn && drawn[9].Question.Tags.Contains("独"),
        iter: 500);

    [Fact]
    public void A_bank_that_is_too_small_gives_no_paper() => Assert.Null(PaperDraw.Draw(BlueprintPlan.Of(new BlueprintLine(31, Tag: "婚姻")), Bank, 1));

    [Fact]
    public void Options_are_shuffled_by_key_and_what_speaks_of_the_others_stays_last()
    {
        var content = new QuestionContent { Stem = "?", Body = new SingleChoice([new("A", "甲", true), new("B", "乙", false), new("C", "丙", false), new("D", "以上都不对", false)]) };
        var orders = Enumerable.Range(0, 200).Select(seed => string.Concat(ShownOrder.Of(content, 1, "Q", 1, null, new(seed)).Order)).ToList();
        Assert.Equal(6, orders.Distinct().Count());
        Assert.All(orders, order => Assert.Equal('D', order[3]));
    }

    private static string[] Codes(IReadOnlyList<(DrawnFrom Question, decimal? Points)> drawn) => [.. drawn.Select(one => one.Question.Code)];
}
