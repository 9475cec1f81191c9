using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Exams.Attempts;

public enum StepKind
{
    Answer,

    /// <summary>Goes on without an answer; may come back.</summary>
    Pass,

    /// <summary>The page lost the focus; for a person to judge.</summary>
    Away,
}

/// <summary>One thing that somebody did in an attempt. Appended, never changed: an edit is another step.</summary>
public sealed class AttemptStep
{
    public const int LongestMessageId = 80;
    public const int LongestSurface = 40;

    /// <summary>Characters of a response as JSON.</summary>
    public const int LongestResponse = 8000;

    private AttemptStep()
    {
    }

    internal AttemptStep(long id, int item, StepKind kind, string surface, long ordinal, string response) =>
        (Id, Item, Kind, Surface, Ordinal, Response) = (id, item, kind, surface, ordinal, response);

    public long Id { get; private set; }
    public long AttemptId { get; private set; }

    /// <summary>1, 2, 3 …; 0 where it is about none.</summary>
    public int Item { get; private set; }
    public StepKind Kind { get; private set; }

    /// <summary>Unique in the attempt: a message that comes twice is one step.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>Where it was said, such as a tab of a browser.</summary>
    public string Surface { get; private set; } = "";

    /// <summary>Its place among what was said there: what comes late doesn't undo what was said after it.</summary>
    public long Ordinal { get; private set; }

    /// <summary>A <see cref="Questions.Response"/> as JSON; empty for other steps.</summary>
    public string Response { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>Came within the grace after the deadline.</summary>
    public bool IsLate { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AttemptStep>
    {
        public void Configure(EntityTypeBuilder<AttemptStep> step)
        {
            // No constraint leads to the attempt: the statement that appends has just found and held it.
            step.ToTable("attempt_steps");
            step.HasIndex(s => new { s.AttemptId, s.MessageId }).IsUnique();
            step.Property(s => s.MessageId).HasMaxLength(LongestMessageId);
            step.Property(s => s.Surface).HasMaxLength(LongestSurface);
        }
    }
}
