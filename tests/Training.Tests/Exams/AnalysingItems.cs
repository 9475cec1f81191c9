using System.Globalization;
using Hanyang.Assistant.Training.Exams.Analysis;

namespace Hanyang.Assistant.Training.Tests.Exams;

public class AnalysingItems
{
    // Section 6 of the Law School Admission Test, 1,000 people and five items: Bock and Lieberman, Fitting a response model for n
    // dichotomously scored items, Psychometrika 35 (1970). Pattern of right answers and how many had it.
    private const string Lsat =
        "00000 3,00001 6,00010 2,00011 11,00100 1,00101 1,00110 3,00111 4,01000 1,01001 8,01011 16,01101 3,01110 2,01111 15,10000 10,10001 29,10010 14,10011 81,10100 3,10101 28,"
        + "10110 15,10111 80,11000 16,11001 56,11010 21,11011 173,11100 11,11101 61,11110 28,11111 298";

    // As descript(LSAT) of the R package ltm prints them: Rizopoulos, Journal of Statistical Software 17(5), 2006: proportions, point biserial
    // correlations without the item itself, Cronbach's alpha.
    [Theory, InlineData(1, 0.924, 0.1128), InlineData(2, 0.709, 0.1532), InlineData(3, 0.553, 0.1728), InlineData(4, 0.763, 0.1444), InlineData(5, 0.870, 0.1216)]
    public void Facility_and_discrimination_are_those_that_were_published(int item, double facility, double correlation)
    {
        var figures = ItemFigures.Of(Sat(Lsat)).Single(one => one.Key == $"{item}");
        Assert.Equal((1000, facility), (figures.Count, Math.Round(figures.Facility, 3)));
        Assert.Equal(100 * correlation, figures.Discrimination!.Value, 0.011);
    }

    [Fact]
    public void Alpha_is_the_one_that_was_published()
    {
        var figures = ExamFigures.Of(Sat(Lsat))!;
        Assert.Equal(0.295, figures.Consistency!.Value / 100, 0.0005);
        Assert.Equal(3.819, figures.Mean, 0.0005);
        // By hand from these: the square root of 1 - 0.295, and that of the deviation 1.0352.
        Assert.Equal(83.96, figures.ErrorRatio!.Value, 0.01);
        Assert.Equal(0.8692, figures.StandardError!.Value, 0.001);
    }

    /// <summary>
    /// By hand: scores 1 1 0 0 with rests 2 1 2 0 (means 0.5 and 1.25). Products of the deviations: .375 - .125 - .375 + .625 = .5, so the
    /// covariance is .5/3; variances 1/3 and 2.75/3; correlation .5/sqrt(2.75) = .30151. Paired best (0 0 1 1 with 0 1 2 2) they give
    /// .625 + .125 + .375 + .375 = 1.5: a third.
    /// </summary>
    [Fact]
    public void Efficiency_compares_with_the_most_that_such_scores_could_have()
    {
        var item = ItemFigures.Of(Sat("111 1,110 1,011 1,000 1"))[0];
        Assert.Equal(30.1511, item.Discrimination!.Value, 0.0001);
        Assert.Equal(100.0 / 3, item.Efficiency!.Value, 0.0001);
    }

    [Fact]
    public void What_is_the_same_for_everybody_has_no_discrimination_and_one_paper_no_alpha()
    {
        var same = ItemFigures.Of(Sat("11 3,10 2"))[0];
        Assert.Equal((1.0, null, null), (same.Facility, same.Discrimination, same.Efficiency));
        Assert.Null(ExamFigures.Of(Sat("11 1"))!.Consistency);
        Assert.Null(ExamFigures.Of(Sat("11 5"))!.Consistency);
        Assert.Null(ExamFigures.Of([]));
    }

    [Fact]
    public void What_counts_for_nobody_is_left_out()
    {
        // The second place counts for nobody: two places are left, of which alpha is made.
        var papers = Sat("101 4,000 3,100 2").Select(paper => new SatPaper([paper.Items[0], paper.Items[1] with { Most = 0 }, paper.Items[2]])).ToList();
        Assert.Equal(["1", "3"], ItemFigures.Of(papers).Select(item => item.Key));
        var two = papers.ConvertAll(paper => new SatPaper([paper.Items[0], paper.Items[2]]));
        Assert.Equal(ExamFigures.Of(two)!.Consistency!.Value, ExamFigures.Of(papers)!.Consistency!.Value, 1e-9);
    }

    [Theory]
    [InlineData(9, 0.5, 40.0, "TooFew")]
    [InlineData(50, 0.96, 40.0, "TooEasy")]
    [InlineData(50, 0.15, 40.0, "TooHard")]
    [InlineData(50, 0.5, 19.9, "Weak")]
    [InlineData(50, 0.5, -1.0, "Backwards")]
    [InlineData(50, 0.5, 20.0, "Fine")]
    public void A_hint_says_what_to_look_at(int count, double facility, double discrimination, string hint) =>
        Assert.Equal(hint, string.Join(' ', ItemHint.Of(new("1", count, facility, discrimination, discrimination), [], isSingle: true).Select(one => one.Kind)));

    [Fact]
    public void A_wrong_option_that_the_better_ones_choose_makes_the_key_suspect_and_one_that_nobody_chooses_is_named()
    {
        // Of twenty, eight chose the option that is called right and got a quarter of the rest; ten chose B and got three quarters.
        List<SatPaper> papers = [.. Enumerable.Range(0, 20).Select(i => new SatPaper([
            new("1", i < 8 ? 1 : 0, 1, [i < 8 ? "A" : i < 18 ? "B" : "C"]), .. Enumerable.Range(2, 4).Select(other => new SatItem($"{other}", other - 1 <= (i < 8 ? 1 : i < 18 ? 3 : 0) ? 1 : 0, 1, []))]))];
        var options = OptionFigures.Of("1", [("A", "甲", true), ("B", "乙", false), ("C", "丙", false), ("D", "丁", false)], papers);
        Assert.Equal([(8, 0.25), (10, 0.75), (2, 0.0), (0, null)], options.Select(option => (option.Count, option.RestMean)));
        var hints = ItemHint.Of(ItemFigures.Of(papers)[0], options, isSingle: true);
        Assert.Equal([new(ItemHintKind.KeySuspect, "B"), new(ItemHintKind.DeadOptions, "D")], hints);
    }

    private static List<SatPaper> Sat(string patterns) => [.. patterns.Split(',').Select(line => line.Split(' ')).SelectMany(line =>
        Enumerable.Repeat(new SatPaper([.. line[0].Select((right, i) => new SatItem($"{i + 1}", right - '0', 1, []))]), int.Parse(line[1], CultureInfo.InvariantCulture)))];
}
