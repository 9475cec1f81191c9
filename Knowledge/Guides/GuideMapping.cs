using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Guides;

internal sealed class GuideMapping : IEntityTypeConfiguration<Guide>, IEntityTypeConfiguration<GuideVersion>
{
    public void Configure(EntityTypeBuilder<Guide> guide)
    {
        guide.ToTable("guides");
        guide.HasIndex(g => g.Code).IsUnique();
        guide.HasIndex(g => g.Department);
        guide.Property(g => g.Code).HasMaxLength(64);
        guide.Property(g => g.Keywords).HasJson();
        guide.Property(g => g.Aliases).HasJson();
        guide.Property(g => g.Counterexamples).HasJson();
        guide.HasMany(g => g.Versions).WithOne().HasForeignKey(v => v.GuideId).OnDelete(DeleteBehavior.Cascade);
        guide.Navigation(g => g.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
        guide.Ignore(g => g.Current).Ignore(g => g.Hints);
    }

    public void Configure(EntityTypeBuilder<GuideVersion> version)
    {
        version.ToTable("guide_versions");
        version.HasIndex(v => new { v.GuideId, v.Number }).IsUnique();
        version.Property(v => v.Content).HasJson();
    }
}
