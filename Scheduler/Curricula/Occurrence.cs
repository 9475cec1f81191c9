using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>One theme, topic or exercise of a training year. Its key never changes; its days may.</summary>
public sealed class Occurrence
{
    public const int LongestTitle = 200;

    private readonly List<OccurrenceMove> moves = [];

    private Occurrence()
    {
    }

    internal Occurrence(PlannedOccurrence planned, DateTimeOffset now)
    {
        (Track, Key, PlannedOn, OpensOn, ClosesOn, Title) = (planned.Track, planned.Key, planned.PlannedOn, planned.OpensOn, planned.ClosesOn, planned.Title);
        (IsProvisional, ChangedAt) = (planned.IsProvisional, now);
    }

    public int Id { get; private set; }
    public int CurriculumId { get; private set; }
    public Curriculum Curriculum { get; private set; } = null!;

    /// <summary>The code of its track.</summary>
    public string Track { get; private set; } = "";
    public string Key { get; private set; } = "";

    /// <summary>By the rule alone.</summary>
    public DateOnly PlannedOn { get; private set; }
    public DateOnly OpensOn { get; private set; }

    /// <summary>The last day on which it is open.</summary>
    public DateOnly ClosesOn { get; private set; }
    public string Title { get; private set; } = "";
    public OccurrenceState State { get; private set; }

    /// <summary>The official notice for the year isn't known yet.</summary>
    public bool IsProvisional { get; private set; }

    /// <summary>A person has chosen the day; a new notice leaves it there.</summary>
    public bool IsMovedByHand { get; private set; }

    /// <summary>Of what people were told: days, title and cancellation. A calendar's SEQUENCE.</summary>
    public int Revision { get; private set; }
    public IReadOnlyList<ContentItem> Content { get; private set; } = [];
    public Audience Audience { get; private set; } = Audience.Everybody;

    /// <summary>The person who sees to it.</summary>
    public int? OwnerId { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Of everything; whoever saves an old form is told.</summary>
    public int Version { get; private set; } = 1;
    public IReadOnlyList<OccurrenceMove> Moves => moves;

    /// <summary>The exercises that it is to have: under which code each, and the blueprint that it is drawn by.</summary>
    public IEnumerable<(string Code, string Blueprint)> Exercises => Content.Where(item => item.Kind == ContentKind.Blueprint).Select(item => item.Reference).Distinct()
        .Select((blueprint, i) => (i == 0 ? Key : $"{Key}-{i + 1}", blueprint));

    /// <summary>Its track, as the year was drawn by, asks for it.</summary>
    public bool Needs(ContentKind kind) => Curriculum.Tracks.Any(track => track.Code == Track && track.Needs.Contains(kind));

    /// <summary>Nothing that its track needs is there.</summary>
    /// <param name="blueprints">The codes that there are.</param>
    public bool LacksContent(Track track, IReadOnlySet<string> blueprints) =>
        track.Needs.Count > 0 && !Content.Any(item => track.Needs.Contains(item.Kind) && (item.Kind != ContentKind.Blueprint || blueprints.Contains(item.Reference)));

    public bool IsOpenOn(DateOnly day) => State == OccurrenceState.Planned && OpensOn <= day && day <= ClosesOn;

    /// <summary>To other days, because a person says so.</summary>
    public MoveOutcome Move(DateOnly opens, DateOnly closes, string reason, Actor by, DateTimeOffset now)
    {
        if ((opens, closes) == (OpensOn, ClosesOn))
        {
            return MoveOutcome.Unchanged;
        }

        if (closes < opens)
        {
            return MoveOutcome.ClosesBeforeItOpens;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return MoveOutcome.NoReason;
        }

        moves.Add(new(OpensOn, opens, MoveCause.Person, reason.Trim(), by, now));
        (OpensOn, ClosesOn, IsMovedByHand) = (opens, closes, true);
        Tell(now);
        return MoveOutcome.Moved;
    }

    /// <summary>Returns whether anything changed.</summary>
    public bool Rename(string title, DateTimeOffset now)
    {
        if (Title == title)
        {
            return false;
        }

        Title = title;
        Tell(now);
        return true;
    }

    /// <summary>With what, for whom and by whom. Returns whether anything changed.</summary>
    public bool Fill(IReadOnlyList<ContentItem> content, Audience audience, int? owner, DateTimeOffset now)
    {
        if (Content.SequenceEqual(content) && Audience.Same(audience) && OwnerId == owner)
        {
            return false;
        }

        (Content, Audience, OwnerId) = (content, audience, owner);
        Touch(now);
        return true;
    }

    /// <summary>Returns false when there is no reason, or it was cancelled before.</summary>
    public bool Cancel(string reason, Actor by, DateTimeOffset now)
    {
        if (State == OccurrenceState.Cancelled || string.IsNullOrWhiteSpace(reason))
        {
            return false;
        }

        State = OccurrenceState.Cancelled;
        moves.Add(new(OpensOn, null, MoveCause.Person, reason.Trim(), by, now));
        Tell(now);
        return true;
    }

    /// <summary>Returns false when it isn't cancelled.</summary>
    public bool Restore(Actor by, DateTimeOffset now)
    {
        if (State != OccurrenceState.Cancelled)
        {
            return false;
        }

        State = OccurrenceState.Planned;
        moves.Add(new(null, OpensOn, MoveCause.Person, "", by, now));
        Tell(now);
        return true;
    }

    internal void Replan(PlannedOccurrence planned, DateTimeOffset now)
    {
        (PlannedOn, IsProvisional) = (planned.PlannedOn, planned.IsProvisional);
        if (!IsMovedByHand)
        {
            (OpensOn, ClosesOn) = (planned.OpensOn, planned.ClosesOn);
        }

        Touch(now);
    }

    internal MovedOccurrence? Follow(Track track, WorkingCalendar calendar, DateOnly today, Actor by, DateTimeOffset now)
    {
        IsProvisional = calendar.IsProvisional(PlannedOn.Year);
        if (State == OccurrenceState.Cancelled || OpensOn <= today)
        {
            return null;
        }

        if (IsMovedByHand)
        {
            return calendar.IsWorkingDay(OpensOn) || track.Shift == ShiftRule.Stay ? null : new(Track, Key, Title, PlannedOn, OpensOn, OpensOn, NeedsSomebody: true);
        }

        var place = track.Place(PlannedOn, calendar);
        if (place == OpensOn || place < today)
        {
            return null;
        }

        var move = new MovedOccurrence(Track, Key, Title, PlannedOn, OpensOn, place, NeedsSomebody: false);
        moves.Add(new(OpensOn, place, MoveCause.Notice, "", by, now));
        OpensOn = place;
        Tell(now);
        return move;
    }

    private void Tell(DateTimeOffset now)
    {
        Revision++;
        Touch(now);
    }

    private void Touch(DateTimeOffset now)
    {
        ChangedAt = now;
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Occurrence>
    {
        public void Configure(EntityTypeBuilder<Occurrence> occurrence)
        {
            occurrence.ToTable("occurrences");
            occurrence.HasIndex(o => o.Key).IsUnique();
            occurrence.HasIndex(o => o.OpensOn);
            occurrence.Property(o => o.Track).HasMaxLength(32);
            occurrence.Property(o => o.Key).HasMaxLength(64);
            occurrence.Property(o => o.Title).HasMaxLength(LongestTitle);
            occurrence.Property(o => o.Version).IsConcurrencyToken();
            occurrence.Property(o => o.Content).HasJson();
            occurrence.Property(o => o.Audience).HasJson();
            occurrence.HasMany(o => o.Moves).WithOne().HasForeignKey(m => m.OccurrenceId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
