using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>A wrong answer in an exam or exercise (错题).</summary>
public sealed class Mistake
{
    private Mistake()
    {
    }

    internal Mistake(long attempt, int item, int questionVersion, DateTimeOffset at) =>
        (AttemptId, Item, QuestionVersion, At) = (attempt, item, questionVersion, at);

    public long Id { get; private set; }
    public long RecallId { get; private set; }
    public long AttemptId { get; private set; }
    public Attempt Attempt { get; private set; } = null!;

    /// <summary>1, 2, 3 … of the paper.</summary>
    public int Item { get; private set; }

    /// <summary>What was asked then.</summary>
    public int QuestionVersion { get; private set; }

    /// <summary>When the attempt was handed in.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The answer was graded anew and is none any more; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool Stands => WithdrawnAt is null;

    internal void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;

    internal void Restore() => WithdrawnAt = null;

    internal sealed class Mapping : IEntityTypeConfiguration<Mistake>
    {
        public void Configure(EntityTypeBuilder<Mistake> mistake)
        {
            mistake.ToTable("mistakes");
            mistake.HasIndex(m => new { m.AttemptId, m.Item }).IsUnique();
            mistake.Ignore(m => m.Stands);
            mistake.HasOne(m => m.Attempt).WithMany().HasForeignKey(m => m.AttemptId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
