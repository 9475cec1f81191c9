using Hanyang.Assistant.Knowledge.Guides;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Faqs;

/// <summary>A question that people ask and its approved answer.</summary>
public sealed record FaqContent
{
    public required string Question { get; init; }
    public required string Answer { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The code of the guide that it belongs to, if any.</summary>
    public string? Guide { get; init; }

    /// <summary>The facet of that guide that it speaks of, if any.</summary>
    public Facet? Facet { get; init; }
    public string Department { get; init; } = "";
    public string Source { get; init; } = "";
}

/// <summary>常见问题.</summary>
public sealed class Faq : CatalogueRecord<FaqContent>
{
    private Faq()
    {
    }

    public static Faq Publish(string code, FaqContent content, bool sample, DateTimeOffset now)
    {
        var faq = new Faq();
        faq.Found(code, content, sample, now);
        return faq;
    }

    internal static Faq Stored(StoredRecord<FaqContent> row)
    {
        var record = new Faq();
        record.Restore(row);
        return record;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Faq>
    {
        public void Configure(EntityTypeBuilder<Faq> faq) => Map(faq, "faqs");
    }
}
