using System.Globalization;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Knowledge.Tests.Guides;

public class SayingAFacet
{
    private static readonly GuideContent Empty = new()
    {
        Name = "空",
        Department = "无",
        Handling = new(Handling.None, Handling.None, Handling.None, Handling.None),
    };

    public SayingAFacet() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    public static TheoryData<Facet> Facets => [.. Enum.GetValues<Facet>()];

    [Theory, MemberData(nameof(Facets))]
    public void Every_sample_guide_says_something_under_a_label_in_both_languages(Facet facet)
    {
        foreach (var language in (string[])["zh-CN", "en"])
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.NotEmpty(FacetText.Label(facet));
            Assert.All(SampleGuides.All, guide => Assert.All(FacetText.Lines(guide.Value, facet), line => Assert.NotEmpty(line)));
            Assert.All(SampleGuides.All, guide => Assert.NotEmpty(FacetText.Lines(guide.Value, facet)));
        }
    }

    [Theory, MemberData(nameof(Facets))]
    public void A_record_that_says_nothing_gives_no_line(Facet facet) => Assert.Empty(FacetText.Lines(Empty, facet));

    [Fact]
    public void A_material_is_told_with_all_that_narrows_it()
    {
        var material = new Material("离婚证", MaterialForm.OriginalAndCopy, 2, MaterialNeed.WhenNeeded, "离异后再婚时", "申请人自备", true, Waiver.DataSharing, "须已生效");
        Assert.Equal("离婚证：原件和复印件各2份；离异后再婚时才交；来源：申请人自备；可容缺，先受理后补交；数据共享能查到的免交；须已生效", MaterialText.Line(material));
    }

    [Theory]
    [InlineData("证书工本费", 10.0, "元/本", "第一本免收", "证书工本费：10元/本（第一本免收）")]
    [InlineData("公告费", 0.5, "次", "", "公告费：0.5元/次")]
    [InlineData("契税", null, "按税务核定", "", "契税：按税务核定")]
    [InlineData("邮寄费", null, "元/件", "", "邮寄费：按规定计算")]
    [InlineData("不收费", 0.0, "", "", "不收费")]
    [InlineData("工本费", 0.0, "", "", "工本费：不收费")]
    public void A_fee_is_told_with_its_amount(string item, double? amount, string unit, string note, string said) =>
        Assert.Equal(said, FeeText.Line(new Fee(item, (decimal?)amount, unit, note)));

    [Theory]
    [InlineData(LimitKind.WorkingDays, 5, "2026-03-02", "今天受理，最晚3月9日办结")]
    [InlineData(LimitKind.WorkingDays, 3, "2026-02-13", "今天受理，最晚2月25日办结")] // 14 February is a make-up day, 15–23 are off
    [InlineData(LimitKind.WorkingDays, 1, "2026-03-07", "今天不上班；3月9日受理，最晚3月10日办结")]
    [InlineData(LimitKind.CalendarDays, 5, "2026-03-02", "今天受理，最晚3月9日办结")]
    [InlineData(LimitKind.Months, 1, "2026-03-02", "今天受理，最晚4月2日办结")]
    [InlineData(LimitKind.Immediate, null, "2026-03-02", "今天受理，今天办结")]
    [InlineData(LimitKind.WorkingDays, 60, "2026-12-01", "今天受理，最晚2027年2月23日办结（该年放假安排未公布，暂按周末推算）")]
    [InlineData(LimitKind.None, null, "2026-03-02", null)]
    [InlineData(LimitKind.Months, int.MaxValue, "2026-03-02", null)]
    public void A_limit_is_told_as_a_date(LimitKind kind, int? count, string today, string? said) =>
        Assert.Equal(said, LimitText.Deadline(new Limit(kind, count), DateOnly.ParseExact(today, "yyyy-MM-dd", null), WorkingCalendar.BuiltIn));
}
