using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Faqs;

/// <summary>A directed synonym: a question that contains <see cref="From"/> is searched with <see cref="To"/> as well, never the other way round.</summary>
public sealed class Synonym : ICatalogueRecord
{
    private Synonym()
    {
    }

    public Synonym(string from, string to, string? scope, bool sample) =>
        (From, To, Scope, IsSample) = (from, to, scope, sample);

    public int Id { get; private set; }
    public string From { get; private set; } = "";
    public string To { get; private set; } = "";

    /// <summary>The guide category within which it holds; null holds everywhere.</summary>
    public string? Scope { get; private set; }
    public bool IsSample { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Synonym>
    {
        public void Configure(EntityTypeBuilder<Synonym> synonym)
        {
            synonym.ToTable("synonyms");
            synonym.HasIndex(s => new { s.From, s.To, s.Scope }).IsUnique();
            synonym.Property(s => s.From).HasMaxLength(100);
            synonym.Property(s => s.To).HasMaxLength(100);
            synonym.Property(s => s.Scope).HasMaxLength(100);
        }
    }
}
