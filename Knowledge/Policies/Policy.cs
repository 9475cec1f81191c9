using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Policies;

/// <summary>One citable part of a policy: an article (第…条), a section, or a paragraph of a document without either.</summary>
/// <param name="Number">As printed, such as 第三条; empty for a preamble.</param>
public sealed record Article(string Number, string Text);

/// <summary>What a policy document says, whole.</summary>
public sealed record PolicyContent
{
    public required string Title { get; init; }

    /// <summary>文号; null when the document has none of its own.</summary>
    public string? DocumentNumber { get; init; }
    public string Issuer { get; init; } = "";
    public DateOnly? PublishedOn { get; init; }
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? EffectiveUntil { get; init; }
    public string? SourceUrl { get; init; }
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public IReadOnlyList<Article> Articles { get; init; } = [];

    public bool HoldsOn(DateOnly day) =>
        (EffectiveFrom is null || EffectiveFrom <= day) && (EffectiveUntil is null || day <= EffectiveUntil);
}

/// <summary>A published policy document (政策文件) under its code.</summary>
public sealed class Policy : CatalogueRecord<PolicyContent>
{
    private Policy()
    {
    }

    public static Policy Publish(string code, PolicyContent content, bool sample, DateTimeOffset now)
    {
        var policy = new Policy();
        policy.Found(code, content, sample, now);
        return policy;
    }

    internal static Policy Stored(StoredRecord<PolicyContent> row)
    {
        var record = new Policy();
        record.Restore(row);
        return record;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Policy>
    {
        public void Configure(EntityTypeBuilder<Policy> policy) => Map(policy, "policies");
    }
}
