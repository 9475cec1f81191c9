using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Exams.Papers;

/// <summary>What one person is asked in one attempt (试卷). The same seed, plan and bank make the same one again.</summary>
public sealed class Paper
{
    private Paper()
    {
    }

    internal Paper(long seed, IReadOnlyList<PaperItem> items) => (Seed, Items) = (seed, items);

    public long AttemptId { get; private set; }
    public long Seed { get; private set; }
    public IReadOnlyList<PaperItem> Items { get; private set; } = [];

    /// <summary>What came of each item, in their order; null until the attempt is over.</summary>
    public IReadOnlyList<Mark>? Marks { get; private set; }

    internal void Record(IReadOnlyList<Mark> marks) => Marks = marks;

    internal sealed class Mapping : IEntityTypeConfiguration<Paper>
    {
        public void Configure(EntityTypeBuilder<Paper> paper)
        {
            paper.ToTable("papers");
            paper.HasKey(p => p.AttemptId);
            paper.Property(p => p.Items).HasJson();
            paper.Property(p => p.Marks).HasJson();
            paper.HasOne<Attempt>().WithOne(a => a.Paper).HasForeignKey<Paper>(p => p.AttemptId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
