using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge;

/// <summary>What a policy, service point, joint service or FAQ said in one version. Written with the record, never changed.</summary>
public sealed class RecordVersion
{
    private RecordVersion()
    {
    }

    public static RecordVersion Of(IVersionedRecord record) => new()
    {
        Kind = record.GetType().Name,
        Code = record.Code,
        Number = record.Version,
        Content = record.ContentJson,
    };

    public int Id { get; private set; }
    public string Kind { get; private set; } = "";
    public string Code { get; private set; } = "";
    public int Number { get; private set; }
    public string Content { get; private set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<RecordVersion>
    {
        public void Configure(EntityTypeBuilder<RecordVersion> version)
        {
            version.ToTable("record_versions");
            version.HasIndex(v => new { v.Kind, v.Code, v.Number });
            version.Property(v => v.Kind).HasMaxLength(32);
            version.Property(v => v.Code).HasMaxLength(64);
        }
    }
}
