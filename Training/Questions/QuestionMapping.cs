using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Questions;

internal sealed class QuestionMapping : IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<QuestionVersion>
{
    public void Configure(EntityTypeBuilder<Question> question)
    {
        question.ToTable("questions");
        question.HasIndex(q => q.Code).IsUnique();
        question.HasIndex(q => new { q.State, q.Kind });
        question.HasIndex(q => q.GuideCode);
        question.Property(q => q.CurrentVersion).IsConcurrencyToken();
        question.Property(q => q.Code).HasMaxLength(64);
        question.Property(q => q.Summary).HasMaxLength(Question.LongestSummary);
        question.Property(q => q.GuideCode).HasMaxLength(64);
        question.Property(q => q.Unit).HasMaxLength(64);
        question.HasMany(q => q.Versions).WithOne().HasForeignKey(v => v.QuestionId).OnDelete(DeleteBehavior.Cascade);
        question.Navigation(q => q.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
        question.Ignore(q => q.Current);
    }

    public void Configure(EntityTypeBuilder<QuestionVersion> version)
    {
        version.ToTable("question_versions");
        version.HasIndex(v => new { v.QuestionId, v.Number }).IsUnique();
        version.Property(v => v.Digest).HasMaxLength(64);
        version.Property(v => v.CreatedBy).HasMaxLength(80);
        version.Property(v => v.Content).HasConversion(
            content => QuestionJson.Write(content),
            json => QuestionJson.Read(json),
            new ValueComparer<QuestionContent>(
                (a, b) => ReferenceEquals(a, b),
                content => content.Stem.GetHashCode(StringComparison.Ordinal),
                content => content));
    }
}
