using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Tests;

public class GradingResponses
{
    private static readonly Option[] Letters = [new("A", "甲", true), new("B", "乙", false), new("C", "丙", true), new("D", "丁", true)];

    [Theory]
    [InlineData(1, "A", "C", "D")]
    [InlineData(1, "D", "A", "C", "A")]
    [InlineData(0.6667, "A", "D")]
    [InlineData(0, "A", "B", "C", "D")]
    [InlineData(0, "A", "X")]
    [InlineData(0)]
    public void Of_a_multiple_choice_part_earns_its_part_and_a_wrong_one_forfeits_all(double share, params string[] chosen) =>
        Assert.Equal(share, (double)new MultipleChoice(Letters).Grade(Response.Of(chosen)).Share, 4);

    [Theory]
    [InlineData(1, "A", "B")]
    [InlineData(0.5, "A")]
    [InlineData(0, "A", "C")]
    [InlineData(1, "A", "B", "D")]
    public void Credits_are_added_up_where_the_record_sets_them(double share, params string[] chosen) =>
        Assert.Equal(share, (double)new MultipleChoice([new("A", "甲", true, 50), new("B", "乙", true, 50), new("C", "丙", false, -50), new("D", "丁", false, 0)]).Grade(Response.Of(chosen)).Share, 4);

    [Theory]
    [InlineData(1, "A")]
    [InlineData(0.25, "B")]
    [InlineData(0, "C")]
    [InlineData(0, "A", "B")]
    public void Of_a_single_choice_exactly_one_counts(double share, params string[] chosen) =>
        Assert.Equal(share, (double)new SingleChoice([new("A", "甲", true), new("B", "乙", false, 25), new("C", "丙", false)]).Grade(Response.Of(chosen)).Share, 4);

    [Theory]
    [InlineData("二十", 1)]
    [InlineData(" ２０ ", 1)]
    [InlineData("20。", 1)]
    [InlineData("21", 0)]
    [InlineData("", 0)]
    public void A_blank_takes_a_text_however_it_is_written(string given, double share) =>
        Assert.Equal((decimal)share, new FillIn([[new("20")]]).Grade(Response.Of(given)).Share);

    [Fact]
    public void Blanks_share_the_points()
    {
        var fill = new FillIn([[new("身份证"), new("居民身份证")], [new("社区"), new("街道", 50)]]);
        Assert.Equal(0.75m, fill.Grade(Response.Of("居民身份證", "街道")).Share);
        Assert.Equal(0.5m, fill.Grade(Response.Of("身份证")).Share);
        Assert.Equal(1, new FillIn([[new("no one")]]).Grade(Response.Of(" No  ONE! ")).Share);
        Assert.Equal(0, new FillIn([[new("no one")]]).Grade(Response.Of("noone")).Share);
    }

    [Theory]
    [InlineData("20", 1)]
    [InlineData("二十个工作日", 1)]
    [InlineData("20.5 个工作日", 1)]
    [InlineData("1,020", 0)]
    [InlineData("-20", 0)]
    [InlineData("二十天", 0)]
    [InlineData("5", 0.5)]
    public void A_number_may_carry_its_unit_and_be_off_by_the_tolerance(string given, double share) =>
        Assert.Equal((decimal)share, new NumericAnswer([new(20, 0.5m), new(5, 0, 50)], "个工作日").Grade(Response.Of(given)).Share);

    [Fact]
    public void An_order_earns_what_stands_rightly_one_after_the_other()
    {
        var order = new Ordering([.. "甲乙丙丁".Select(c => Piece.Of(c.ToString()))]);
        string[] right = [.. order.Items.Select(item => item.Key)];
        Assert.Equal(1, order.Grade(Response.Of(right)).Share);
        Assert.Equal(decimal.Divide(2, 3), order.Grade(Response.Of(right[1], right[2], right[3], right[0])).Share);
        Assert.Equal(0, order.Grade(Response.Of(right[0], right[0], right[2], right[3])).Share);
        Assert.Equal(0, order.Grade(Response.Of(right[..3])).Share);
        Assert.NotEqual(right, right.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pairs_share_the_points_and_distractors_belong_to_none()
    {
        var match = Matching.Of([("身份证", "公安"), (null, "税务"), ("医保", "医保局"), ("户口", "公安")]);
        Assert.Equal((3, 3), (match.Pairs.Count, match.Rights.Count));
        var right = match.Pairs.Select(pair => pair.Right).ToArray();
        Assert.Equal(1, match.Grade(Response.Of(right)).Share);
        Assert.Equal(decimal.Divide(1, 3), match.Grade(Response.Of("", right[1])).Share);
    }

    [Fact]
    public void Keywords_count_by_group_and_without_them_a_person_marks()
    {
        var answer = new ShortAnswer([["营业执照", "执照"], ["法定代表人", "法人"]]);
        Assert.Equal(new Grade(0.5m), answer.Grade(Response.Of("要带 营业 执照 原件")));
        Assert.Equal(new Grade(1), answer.Grade(Response.Of("法人拿執照来")));
        Assert.Equal(new Grade(0, NeedsHand: true), new ShortAnswer([]).Grade(Response.Of("随便说说")));
        Assert.Equal(new Grade(0), new ShortAnswer([]).Grade(Response.Of("  ")));
    }

    [Fact]
    public void A_case_adds_up_its_parts()
    {
        var study = new CaseStudy([new("一", new TrueFalse(true), 1), new("二", new SingleChoice([new("A", "甲", true), new("B", "乙", false)]), 2), new("三", new ShortAnswer([]), 1)]);
        Assert.Equal(4, study.Points);
        Assert.Equal(new Grade(0.75m, NeedsHand: true), study.Grade(Response.OfParts(Response.Of("true"), Response.Of("A"), Response.Of("想一想"))));
        Assert.Equal(new Grade(0.25m), study.Grade(Response.OfParts(Response.Of("TRUE"))));
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("False", 0)]
    [InlineData("对", 0)]
    public void A_statement_is_true_or_false(string said, double share) => Assert.Equal((decimal)share, new TrueFalse(true).Grade(Response.Of(said)).Share);
}
