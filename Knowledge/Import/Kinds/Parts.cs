using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

/// <summary>Values and objects that several kinds of record are made of.</summary>
internal static class Parts
{
    public static Shape Name { get; } = new TextShape(200);
    public static Shape Line { get; } = new TextShape(2_000);
    public static Shape LineOrNull { get; } = new TextShape(2_000, orNull: true);
    public static Shape Text { get; } = new TextShape(10_000);
    public static Shape Code { get; } = new CodeShape();
    public static Shape Codes { get; } = new ListShape(Code);
    public static Shape Phrases { get; } = new ListShape(Line);
    public static Shape Day { get; } = new DayShape();
    public static Shape Flag { get; } = new FlagShape();
    public static Shape Whole { get; } = new WholeShape();
    public static Shape Decimal { get; } = new DecimalShape();

    public static Field Sample { get; } = new("sample", "示例数据", Flag);
    public static Field ExternalId { get; } = new("id", "外部编号", new ExternalIdShape(), ImportOnly: true);

    public static Shape Materials { get; } = new ListShape(new RecordShape(
        new("name", "名称", Name, Needed: true),
        new("form", "形式", new WordShape<MaterialForm>()),
        new("copies", "份数", Whole),
        new("need", "必要性", new WordShape<MaterialNeed>()),
        new("when", "何时需要", Line),
        new("source", "来源", Line),
        new("mayFollow", "可容缺", Flag),
        new("waivedBy", "免交方式", new WordShape<Waiver>()),
        new("note", "说明", Line)));

    public static Shape Steps { get; } = new ListShape(new RecordShape(
        new("name", "环节", Name, Needed: true),
        new("text", "内容", Text)));

    public static Shape Limit { get; } = new RecordShape(
        new("kind", "计时方式", new WordShape<LimitKind>(), Needed: true),
        new("count", "数量", Whole),
        new("note", "说明", Line));

    public static Shape Online { get; } = new RecordShape(
        new("extent", "程度", new WordShape<OnlineExtent>(), Needed: true),
        new("channels", "渠道", new ListShape(new RecordShape(
            new("name", "名称", Name, Needed: true),
            new("how", "怎么办", Line)))),
        new("note", "说明", Line));

    /// <summary>A limit in days or months needs their number, and the other kinds have none.</summary>
    public static void Check(Limit? limit, string field, Refusals refusals)
    {
        if (limit is null)
        {
            return;
        }

        var counts = limit.Kind is LimitKind.WorkingDays or LimitKind.CalendarDays or LimitKind.Months;
        if (counts ? limit.Count is not (>= 1 and <= 3_650) : limit.Count is not null)
        {
            refusals.Add($"{field}.count", Sentences.Get(counts ? "ImportLimitNeedsCount" : "ImportLimitHasCount", Words.Of(limit.Kind)));
        }
    }

    public static void Check(IReadOnlyList<Material> materials, Refusals refusals)
    {
        for (var i = 0; i < materials.Count; i++)
        {
            if (materials[i].Copies is < 0 or > 100)
            {
                refusals.Add($"materials[{i + 1}].copies", Sentences.Get("ImportRange", 0, 100));
            }
        }
    }

    public static void CheckDays(DateOnly? from, DateOnly? until, Refusals refusals)
    {
        if (until < from)
        {
            refusals.Add("effectiveUntil", Sentences.Get("ImportEndsBeforeStart"));
        }
    }
}
