using System.Globalization;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Training.Exams.Results;

/// <summary>The results as a table to take away.</summary>
internal static class ResultSheet
{
    private const int Longest = 300;
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static RecordShape Shape { get; } = new(
        new("street", "街道或科室", new TextShape(Longest)),
        new("unit", "单位", new TextShape(Longest)),
        new("code", "工号", new TextShape(Longest)),
        new("name", "姓名", new TextShape(Longest)),
        new("posts", "岗位", new TextShape(Longest)),
        new("state", "结果", new TextShape(Longest)),
        new("score", "得分", new DecimalShape()),
        new("most", "满分", new DecimalShape()),
        new("percent", "得分率（%）", new DecimalShape()),
        new("sittings", "参加次数", new WholeShape()),
        new("handedIn", "交卷时间", new TextShape(Longest)),
        new("regraded", "成绩有更正", new TextShape(Longest)));

    public static JsonObject Row(PersonResult result, UnitTree units) => new()
    {
        ["street"] = units.NameOf(units.On(Level.Subdistrict, result.Member.Person.Unit)?.Code),
        ["unit"] = units.NameOf(result.Member.Person.Unit),
        ["code"] = result.Member.StaffNumber,
        ["name"] = result.Member.Person.Name,
        ["posts"] = string.Join('、', result.Member.Posts.Select(post => post.Name)),
        ["state"] = Sentences.In(Chinese, $"Result_{result.State}"),
        ["score"] = result.Share is null ? null : result.Counted!.Score,
        ["most"] = result.Share is null ? null : result.Counted!.MostPoints,
        ["percent"] = result.Share is { } share ? Math.Round((decimal)share * 100, 1) : null,
        ["sittings"] = result.Sittings,
        ["handedIn"] = result.Counted?.SubmittedAt is { } at ? ExamWords.When(at) : "",
        ["regraded"] = result.Regraded ? Sentences.In(Chinese, "Yes_") : "",
    };
}
