using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Exams.Marks;

/// <summary>What one person gave for one answer (人工阅卷). Appended, never changed: who thinks again gives another, and their last one counts.</summary>
public sealed class HandMark
{
    public const int LongestComment = 500;

    private HandMark()
    {
    }

    internal HandMark(long attempt, int item, decimal share, string comment, int marker, string name, DateTimeOffset now) =>
        (AttemptId, Item, Share, Comment, MarkerId, MarkerName, At) = (attempt, item, share, comment, marker, name, now);

    public long Id { get; private set; }
    public long AttemptId { get; private set; }

    /// <summary>1, 2, 3 …</summary>
    public int Item { get; private set; }

    /// <summary>Of the item's points, 0 to 1.</summary>
    public decimal Share { get; private set; }
    public string Comment { get; private set; } = "";

    /// <summary>The marker's person.</summary>
    public int MarkerId { get; private set; }
    public string MarkerName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<HandMark>
    {
        public void Configure(EntityTypeBuilder<HandMark> mark)
        {
            mark.ToTable("hand_marks");
            mark.HasIndex(m => new { m.AttemptId, m.Item });
            mark.Property(m => m.Comment).HasMaxLength(LongestComment);
            mark.Property(m => m.MarkerName).HasMaxLength(128);
            mark.HasOne<Attempt>().WithMany().HasForeignKey(m => m.AttemptId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
