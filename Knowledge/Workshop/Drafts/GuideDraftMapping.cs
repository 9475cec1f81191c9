using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Workshop.Drafts;

internal sealed class GuideDraftMapping : IEntityTypeConfiguration<GuideDraft>
{
    public void Configure(EntityTypeBuilder<GuideDraft> draft)
    {
        draft.ToTable("guide_drafts");
        draft.HasIndex(d => d.Code);
        draft.HasIndex(d => new { d.State, d.EffectiveOn });
        draft.Property(d => d.Code).HasMaxLength(64);
        draft.Property(d => d.AuthorName).HasMaxLength(128);
        draft.Property(d => d.ReviewerName).HasMaxLength(128);
        draft.Property(d => d.ChangedBy).HasMaxLength(128);
        draft.Property(d => d.Content).HasJson();
        draft.Property(d => d.Hints).HasJson();
        draft.Property(d => d.BaseHints).HasJson();
        draft.Property(d => d.Writers).HasJson();
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.Ignore(d => d.Name).Ignore(d => d.IsNew).Ignore(d => d.IsWritable).Ignore(d => d.IsOpen);
    }
}
