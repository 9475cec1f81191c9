using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.JointServices;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

internal sealed class JointServicesKind() : RecordKind<JointService, JointServiceContent>("joint-services")
{
    public override RecordShape Shape { get; } = new(
        new("code", "编码", Parts.Code),
        Parts.ExternalId,
        new("name", "名称", Parts.Name, Needed: true),
        new("kind", "类型", new WordShape<JointServiceKind>(), Needed: true),
        new("audience", "服务对象", new WordShape<Audience>()),
        new("summary", "简介", Parts.Line),
        new("guides", "包含事项", Parts.Codes, Needed: true),
        new("aliases", "相似问", Parts.Phrases),
        new("keywords", "关键词", Parts.Phrases),
        new("materials", "申请材料", Parts.Materials),
        new("steps", "办理流程", Parts.Steps),
        new("promisedLimit", "承诺时限", Parts.Limit),
        new("acceptedAt", "受理层级", new ListShape(new WordShape<Level>())),
        new("online", "网上办理", Parts.Online),
        new("enquiry", "咨询电话", Parts.Name),
        Parts.Sample);

    protected override bool NeedsCode => true;

    protected override DbSet<JointService> Set(IKnowledgeDb db) => db.JointServices;

    protected override JointService Publish(string code, JointServiceContent content, bool sample, DateTimeOffset now) =>
        JointService.Publish(code, content, sample, now);

    protected override void Check(JointServiceContent content, Refusals refusals)
    {
        Parts.Check(content.PromisedLimit, "promisedLimit", refusals);
        Parts.Check(content.Materials, refusals);
    }

    protected override IEnumerable<Reference> References(JointServiceContent content) =>
        content.Guides.Select(code => new Reference("guides", "guides", code));
}
