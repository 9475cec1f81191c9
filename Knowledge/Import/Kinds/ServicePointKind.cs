using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Points;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

internal sealed class ServicePointKind() : RecordKind<ServicePoint, PointContent>("points")
{
    public override RecordShape Shape { get; } = new(
        new("code", "编码", Parts.Code),
        Parts.ExternalId,
        new("name", "名称", Parts.Name, Needed: true),
        new("kind", "类型", new WordShape<PointKind>(), Needed: true),
        new("level", "层级", new WordShape<Level>(), Needed: true),
        new("unit", "所属单位", Parts.Code),
        new("address", "地址", Parts.Line),
        new("latitude", "纬度", Parts.Decimal),
        new("longitude", "经度", Parts.Decimal),
        new("phone", "电话", Parts.Name),
        new("hours", "开放时间", OpeningHours.Shape),
        new("hoursNote", "时间说明", Parts.Line),
        new("places", "俗称和服务范围", Parts.Phrases),
        new("offers", "可办事项", new ListShape(Parts.Code, most: 20_000)),
        new("services", "服务内容", Parts.Line),
        Parts.Sample);

    protected override bool NeedsCode => true;

    protected override DbSet<ServicePoint> Set(IKnowledgeDb db) => db.ServicePoints;

    protected override ServicePoint Publish(string code, PointContent content, bool sample, DateTimeOffset now) =>
        ServicePoint.Publish(code, content, sample, now);

    protected override void Check(PointContent content, Refusals refusals)
    {
        if (content.Latitude is < -90 or > 90)
        {
            refusals.Add("latitude", Sentences.Get("ImportRange", -90, 90));
        }

        if (content.Longitude is < -180 or > 180)
        {
            refusals.Add("longitude", Sentences.Get("ImportRange", -180, 180));
        }

        OpeningHours.Check(content.Hours, refusals);
    }

    protected override IEnumerable<Reference> References(PointContent content) =>
    [
        .. content.Unit is null ? Array.Empty<Reference>() : [new("unit", "units", content.Unit)],
        .. content.Offers.Select(code => new Reference("offers", "guides", code)),
    ];
}
