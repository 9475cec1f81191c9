using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>That an attempt's grade was made anew (重新评分): what it was, what it is, who did it and why. Appended, never changed.</summary>
public sealed class AttemptRegrade
{
    private AttemptRegrade()
    {
    }

    private AttemptRegrade(long attempt, GradeChange change, Actor by, DateTimeOffset now)
    {
        AttemptId = attempt;
        (ScoreBefore, MostBefore, PassedBefore) = change.Before;
        (ScoreAfter, MostAfter, PassedAfter) = change.After;
        (ByName, ById, At) = (by.Name, by.Id, now);
    }

    public long Id { get; private set; }
    public long AttemptId { get; private set; }

    /// <summary>The ruling from which it follows; null where it follows from a mark by hand.</summary>
    public long? RulingId { get; private set; }

    /// <summary>The item that was marked by hand once more; null where it follows from a ruling.</summary>
    public int? Item { get; private set; }
    public decimal ScoreBefore { get; private set; }
    public decimal MostBefore { get; private set; }
    public bool PassedBefore { get; private set; }
    public decimal ScoreAfter { get; private set; }
    public decimal MostAfter { get; private set; }
    public bool PassedAfter { get; private set; }

    /// <summary>Of the ruling.</summary>
    public string Reason { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public int? ById { get; private set; }
    public DateTimeOffset At { get; private set; }

    public GradeChange Change => new(new(ScoreBefore, MostBefore, PassedBefore), new(ScoreAfter, MostAfter, PassedAfter));

    public static AttemptRegrade ByHand(long attempt, int item, GradeChange change, Actor by, DateTimeOffset now) => new(attempt, change, by, now) { Item = item };

    public static AttemptRegrade ByRuling(long attempt, ExamRuling ruling, GradeChange change, DateTimeOffset now) =>
        new(attempt, change, new(ruling.ById, ruling.ByName, null, null), now) { RulingId = ruling.Id, Reason = ruling.Reason };

    internal sealed class Mapping : IEntityTypeConfiguration<AttemptRegrade>
    {
        public void Configure(EntityTypeBuilder<AttemptRegrade> regrade)
        {
            regrade.ToTable("attempt_regrades");
            regrade.HasIndex(r => r.AttemptId);
            regrade.Property(r => r.Reason).HasMaxLength(ExamRuling.LongestReason);
            regrade.Property(r => r.ByName).HasMaxLength(128);
            regrade.Ignore(r => r.Change);
            regrade.HasOne<Attempt>().WithMany().HasForeignKey(r => r.AttemptId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
