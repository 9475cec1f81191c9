using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

/// <summary>The properties of a guide in exchange files.</summary>
internal static class GuideShape
{
    private static readonly Shape Handling = new WordShape<Handling>();

    public static RecordShape Shape { get; } = new(
        new("code", "事项编码", Parts.Code),
        Parts.ExternalId,
        new("name", "事项名称", Parts.Name, Needed: true),
        new("department", "部门", Parts.Name, Needed: true),
        new("category", "主题分类", Parts.Name),
        new("audience", "服务对象", new WordShape<Audience>()),
        new("summary", "简介", Parts.Line),
        new("keywords", "关键词", Parts.Phrases),
        new("aliases", "相似问", Parts.Phrases),
        new("counterexamples", "反例问", Parts.Phrases),
        new("effectiveFrom", "生效日期", Parts.Day),
        new("effectiveUntil", "失效日期", Parts.Day),
        new("handling", "办理权限", new RecordShape(
            new("district", "区", Handling, Needed: true),
            new("subdistrict", "街道", Handling, Needed: true),
            new("community", "社区", Handling, Needed: true),
            new("station", "驿站", Handling, Needed: true)), Needed: true),
        new("materials", "申请材料", Parts.Materials),
        new("steps", "办理流程", Parts.Steps),
        new("statutoryLimit", "法定时限", Parts.Limit),
        new("promisedLimit", "承诺时限", Parts.Limit),
        new("fees", "收费", new ListShape(new RecordShape(
            new("item", "项目", Parts.Name, Needed: true),
            new("amount", "金额", Parts.Decimal),
            new("unit", "单位", Parts.Name),
            new("note", "说明", Parts.Line)))),
        new("conditions", "受理条件", Parts.Phrases),
        new("exceptions", "例外", new ListShape(new RecordShape(
            new("when", "情形", Parts.Line, Needed: true),
            new("then", "怎么办", Parts.Line, Needed: true),
            new("facets", "影响要素", new ListShape(new WordShape<Facet>()))))),
        new("basis", "依据", new ListShape(new RecordShape(
            new("title", "名称", Parts.Line, Needed: true),
            new("article", "条款", Parts.Name)))),
        new("outcome", "办理结果", Parts.Line),
        new("online", "网上办理", Parts.Online),
        new("proxy", "代办委托", new RecordShape(
            new("allowed", "是否允许", Parts.Flag, Needed: true),
            new("note", "说明", Parts.Line))),
        new("booking", "预约", new RecordShape(
            new("need", "要求", new WordShape<BookingNeed>(), Needed: true),
            new("note", "说明", Parts.Line))),
        new("hours", "办理时间", Parts.Line),
        new("visits", "到场次数", Parts.Whole),
        new("delivery", "领取方式", Parts.Phrases),
        new("validity", "结果有效期", Parts.Line),
        new("enquiry", "咨询电话", Parts.Name),
        new("complaint", "投诉电话", Parts.Name),
        new("authority", "实施主体", Parts.Name),
        new("scope", "通办范围", Parts.Name),
        new("caseKind", "办件类型", new WordShape<CaseKind>()),
        new("commitment", "告知承诺", Parts.Flag),
        new("noVisit", "免跑", Parts.Flag),
        new("zeroMaterial", "零材料", Parts.Flag),
        new("status", "状态", new WordShape<GuideStatus>()),
        new("successor", "接替事项", Parts.Code),
        Parts.Sample);
}
