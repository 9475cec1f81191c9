using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Policies;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

internal sealed class PolicyKind() : RecordKind<Policy, PolicyContent>("policies")
{
    public override RecordShape Shape { get; } = new(
        new("code", "编码", Parts.Code),
        Parts.ExternalId,
        new("title", "标题", Parts.Line, Needed: true),
        new("documentNumber", "文号", Parts.LineOrNull),
        new("issuer", "发文机关", Parts.Name),
        new("publishedOn", "发布日期", Parts.Day),
        new("effectiveFrom", "施行日期", Parts.Day),
        new("effectiveUntil", "失效日期", Parts.Day),
        new("sourceUrl", "原文网址", Parts.LineOrNull),
        new("keywords", "关键词", Parts.Phrases),
        new("aliases", "相似问", Parts.Phrases),
        new("articles", "条款", new ListShape(new RecordShape(
            new("number", "条号", Parts.Name),
            new("text", "内容", Parts.Text, Needed: true)), most: 5_000)),
        new("text", "全文", new TextShape(1_000_000, orNull: true), ImportOnly: true),
        Parts.Sample);

    protected override DbSet<Policy> Set(IKnowledgeDb db) => db.Policies;

    protected override Policy Publish(string code, PolicyContent content, bool sample, DateTimeOffset now) =>
        Policy.Publish(code, content, sample, now);

    protected override PolicyContent ReadContent(JsonObject values, Refusals refusals)
    {
        var content = values.Deserialize<PolicyContent>(RecordJson.Options)!;
        if (values["text"]?.GetValue<string>() is not { } text)
        {
            return content;
        }

        if (content.Articles.Count > 0)
        {
            refusals.Add("text", Sentences.Get("ImportTextAndArticles"));
        }

        return content with { Articles = PolicyText.Split(text) };
    }

    protected override void Check(PolicyContent content, Refusals refusals)
    {
        Parts.CheckDays(content.EffectiveFrom, content.EffectiveUntil, refusals);
        if (content.Articles.Count == 0)
        {
            refusals.Add("articles", Sentences.Get("ImportPolicyEmpty"));
        }

        if (content.SourceUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            refusals.Add("sourceUrl", Sentences.Get("ImportNoUrl", Refusals.Quote(url)));
        }
    }
}
