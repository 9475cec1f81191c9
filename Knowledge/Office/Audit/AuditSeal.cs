using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Office.Audit;

/// <summary>A link of the chain: fixes what one entry says and which came before it. Written by <see cref="AuditSealing"/> alone; never changed, never deleted.</summary>
public sealed class AuditSeal
{
    private AuditSeal()
    {
    }

    internal AuditSeal(long number, AuditEntry entry, string previous) =>
        (Number, Entry, Digest) = (number, entry.Number, AuditDigest.Of(entry, previous));

    /// <summary>Its place in the chain, without gaps from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The number of the entry.</summary>
    public long Entry { get; private set; }

    /// <summary>SHA-256 over the entry and the digest before: see <see cref="AuditDigest"/>.</summary>
    public string Digest { get; private set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<AuditSeal>
    {
        public void Configure(EntityTypeBuilder<AuditSeal> seal)
        {
            seal.ToTable("audit_seals");
            seal.HasKey(s => s.Number);
            seal.Property(s => s.Number).ValueGeneratedNever();
            // No foreign key: an entry that somebody has removed must be found missing, not take its seal along.
            seal.HasIndex(s => s.Entry).IsUnique();
            seal.Property(s => s.Digest).HasMaxLength(64);
        }
    }
}
