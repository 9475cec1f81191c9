using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Shadowing;

/// <summary>One day on which somebody learns from another at a post: both check in, the tutor ticks what is mastered and signs off.</summary>
public sealed class Placement
{
    public const int LongestText = 200;

    private Placement()
    {
    }

    public Placement(PlacementKind kind, Member learner, Member tutor, string? unitCode, Post post, DateOnly day, string place, IEnumerable<string> competences)
    {
        (Kind, LearnerId, TutorId) = (kind, learner.Id, tutor.Id);
        (Learner, Tutor) = (learner, tutor);
        (UnitCode, PostCode, PostName, Day, Place) = (unitCode, post.Code, post.Name, day, place);
        Checklist = [.. competences.Select(text => new Competence(text, false))];
    }

    public int Id { get; private set; }
    public PlacementKind Kind { get; private set; }
    public int LearnerId { get; private set; }
    public Member Learner { get; private set; } = null!;
    public int TutorId { get; private set; }
    public Member Tutor { get; private set; } = null!;

    /// <summary>Where: a unit, and in words what people need to find it.</summary>
    public string? UnitCode { get; private set; }
    public string Place { get; private set; } = "";
    public string PostCode { get; private set; } = "";
    public string PostName { get; private set; } = "";
    public DateOnly Day { get; private set; }
    public IReadOnlyList<Competence> Checklist { get; private set; } = [];
    public DateTimeOffset? LearnerCameAt { get; private set; }
    public DateTimeOffset? TutorCameAt { get; private set; }
    public DateTimeOffset? SignedOffAt { get; private set; }
    public string? SignedOffBy { get; private set; }
    public string? Note { get; private set; }

    /// <summary>Whether it has to do with this member.</summary>
    public bool Concerns(int memberId) => memberId == LearnerId || memberId == TutorId;

    public bool HasCheckedIn(int memberId) => (memberId == LearnerId ? LearnerCameAt : TutorCameAt) is not null;

    /// <summary>Whether nothing has happened yet.</summary>
    public bool MayBeCancelled => LearnerCameAt is null && TutorCameAt is null && SignedOffAt is null;

    /// <summary>Each side for itself, on the day. Checking in twice is once.</summary>
    public PlacementOutcome CheckIn(int memberId, DateTimeOffset now)
    {
        if (!Concerns(memberId))
        {
            return PlacementOutcome.Missing;
        }

        if (BureauTime.Day(now) != Day)
        {
            return PlacementOutcome.NotToday;
        }

        if (memberId == LearnerId)
        {
            LearnerCameAt ??= now;
        }
        else
        {
            TutorCameAt ??= now;
        }

        return PlacementOutcome.Done;
    }

    /// <summary>The tutor's word, or a trainer's: this is mastered, and the day counts.</summary>
    /// <param name="mastered">Places in the checklist.</param>
    public PlacementOutcome SignOff(IReadOnlyCollection<int> mastered, string? note, Actor actor, DateTimeOffset now)
    {
        if (SignedOffAt is not null)
        {
            return PlacementOutcome.Closed;
        }

        if (LearnerCameAt is null || TutorCameAt is null)
        {
            return PlacementOutcome.NotCheckedIn;
        }

        Checklist = [.. Checklist.Select((competence, place) => competence with { IsMastered = mastered.Contains(place) })];
        (SignedOffAt, SignedOffBy) = (now, actor.Name);
        // PostgreSQL can't keep NUL.
        Note = note?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, LongestText)] : null;
        return PlacementOutcome.Done;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Placement>
    {
        public void Configure(EntityTypeBuilder<Placement> placement)
        {
            placement.ToTable("placements");
            placement.HasIndex(p => new { p.LearnerId, p.PostCode });
            placement.HasIndex(p => p.Day);
            placement.Property(p => p.UnitCode).HasMaxLength(64);
            placement.Property(p => p.PostCode).HasMaxLength(64);
            placement.Property(p => p.PostName).HasMaxLength(Post.LongestName);
            placement.Property(p => p.Place).HasMaxLength(LongestText);
            placement.Property(p => p.Note).HasMaxLength(LongestText);
            placement.Property(p => p.SignedOffBy).HasMaxLength(128);
            placement.Property(p => p.SignedOffAt).IsConcurrencyToken();
            placement.Property(p => p.Checklist).HasJson();
            // Members go only with the sample.
            placement.HasOne(p => p.Learner).WithMany().HasForeignKey(p => p.LearnerId).OnDelete(DeleteBehavior.Cascade);
            placement.HasOne(p => p.Tutor).WithMany().HasForeignKey(p => p.TutorId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
