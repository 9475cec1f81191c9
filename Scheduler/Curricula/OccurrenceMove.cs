using Hanyang.Assistant.Knowledge.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>An opening day that became another, was cancelled (to nowhere) or restored (from nowhere), and why.</summary>
public sealed class OccurrenceMove
{
    public const int LongestReason = 200;

    private OccurrenceMove()
    {
    }

    internal OccurrenceMove(DateOnly? from, DateOnly? to, MoveCause cause, string reason, Actor by, DateTimeOffset now) =>
        (From, To, Cause, Reason, By, At) = (from, to, cause, reason.Length > LongestReason ? reason[..LongestReason] : reason, by.Name, now);

    public int Id { get; private set; }
    public int OccurrenceId { get; private set; }
    public DateOnly? From { get; private set; }
    public DateOnly? To { get; private set; }
    public MoveCause Cause { get; private set; }

    /// <summary>In a person's words; empty for a notice.</summary>
    public string Reason { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OccurrenceMove>
    {
        public void Configure(EntityTypeBuilder<OccurrenceMove> move)
        {
            move.ToTable("occurrence_moves");
            move.Property(m => m.Reason).HasMaxLength(LongestReason);
            move.Property(m => m.By).HasMaxLength(128);
        }
    }
}
