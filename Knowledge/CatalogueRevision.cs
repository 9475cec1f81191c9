using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge;

/// <summary>One row that counts the changes of the catalogue; each node compares it with the revision that its index was built from.</summary>
public sealed class CatalogueRevision
{
    public const int OnlyId = 1;

    public int Id { get; private set; } = OnlyId;
    public long Value { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CatalogueRevision>
    {
        public void Configure(EntityTypeBuilder<CatalogueRevision> revision)
        {
            revision.ToTable("catalogue_revision");
            revision.Property(r => r.Id).ValueGeneratedNever();
            revision.HasData(new CatalogueRevision());
        }
    }
}
