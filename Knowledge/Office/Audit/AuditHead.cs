using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Office.Audit;

/// <summary>One row that says where the chain of seals ends. Whoever seals changes it first, so that all nodes take turns.</summary>
public sealed class AuditHead
{
    public const int OnlyId = 1;

    /// <summary>The digest before the first seal.</summary>
    public const string Nothing = "0000000000000000000000000000000000000000000000000000000000000000";

    public int Id { get; private set; } = OnlyId;

    /// <summary>The last seal's number; 0 when there is none.</summary>
    public long Number { get; private set; }

    /// <summary>The last seal's digest.</summary>
    public string Digest { get; private set; } = Nothing;

    internal sealed class Mapping : IEntityTypeConfiguration<AuditHead>
    {
        public void Configure(EntityTypeBuilder<AuditHead> head)
        {
            head.ToTable("audit_head");
            head.Property(h => h.Id).ValueGeneratedNever();
            head.Property(h => h.Digest).HasMaxLength(64);
            head.HasData(new AuditHead());
        }
    }
}
