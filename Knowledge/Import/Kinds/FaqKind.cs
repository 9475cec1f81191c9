using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

internal sealed class FaqKind() : RecordKind<Faq, FaqContent>("faqs")
{
    public override RecordShape Shape { get; } = new(
        new("code", "编码", Parts.Code),
        Parts.ExternalId,
        new("question", "问题", Parts.Line, Needed: true),
        new("answer", "答案", Parts.Text, Needed: true),
        new("aliases", "相似问", Parts.Phrases),
        new("guide", "所属事项", Parts.Code),
        new("facet", "对应要素", new WordShape<Facet>()),
        new("department", "部门", Parts.Name),
        new("source", "来源", Parts.Line),
        Parts.Sample);

    protected override DbSet<Faq> Set(IKnowledgeDb db) => db.Faqs;

    protected override Faq Publish(string code, FaqContent content, bool sample, DateTimeOffset now) => Faq.Publish(code, content, sample, now);

    protected override void Check(FaqContent content, Refusals refusals)
    {
        if (content is { Facet: not null, Guide: null })
        {
            refusals.Add("facet", Sentences.Get("ImportFacetWithoutGuide"));
        }
    }

    protected override IEnumerable<Reference> References(FaqContent content) =>
        content.Guide is null ? [] : [new("guide", "guides", content.Guide)];
}
