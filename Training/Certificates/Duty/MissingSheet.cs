using System.Globalization;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Training.Certificates.Duty;

/// <summary>The list of those without a valid certificate as a table to take away.</summary>
internal static class MissingSheet
{
    private const int Longest = 300;

    public static RecordShape Shape { get; } = new(
        new("unit", "单位", new TextShape(Longest)),
        new("code", "工号", new TextShape(Longest)),
        new("name", "姓名", new TextShape(Longest)),
        new("post", "岗位", new TextShape(Longest)),
        new("standing", "情况", new TextShape(Longest)),
        new("serial", "最近的证书", new TextShape(Longest)),
        new("validThrough", "有效期至", new TextShape(Longest)));

    public static JsonObject Row((DutyMember Member, DutyPost Post) missing) => new()
    {
        ["unit"] = missing.Member.UnitName,
        ["code"] = missing.Member.StaffNumber,
        ["name"] = missing.Member.Name,
        ["post"] = missing.Post.Name,
        ["standing"] = Sentences.In(CultureInfo.GetCultureInfo("zh-CN"), $"Standing_{missing.Post.Standing}"),
        ["serial"] = missing.Post.Serial ?? "",
        ["validThrough"] = missing.Post.ValidThrough?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
    };
}
