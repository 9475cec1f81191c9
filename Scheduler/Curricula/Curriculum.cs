using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>A training year: the tracks that it was drawn by and the occurrences that came of them.</summary>
public sealed class Curriculum
{
    private readonly List<Occurrence> occurrences = [];

    private Curriculum()
    {
    }

    public int Id { get; private set; }
    public int Year { get; private set; }
    public CurriculumState State { get; private set; }
    public IReadOnlyList<Track> Tracks { get; private set; } = [];
    public DateTimeOffset DrawnAt { get; private set; }
    public string DrawnBy { get; private set; } = "";
    public DateTimeOffset? ApprovedAt { get; private set; }
    public string? ApprovedBy { get; private set; }
    public IReadOnlyList<Occurrence> Occurrences => occurrences;

    public static Curriculum Draw(int year, IReadOnlyList<Track> tracks, WorkingCalendar calendar, Actor by, DateTimeOffset now)
    {
        var drawn = new Curriculum { Year = year };
        drawn.Redraw(tracks, calendar, by, now);
        return drawn;
    }

    /// <summary>By other rules. What keeps its key keeps what people have done to it. Returns false for a year that is approved.</summary>
    public bool Redraw(IReadOnlyList<Track> tracks, WorkingCalendar calendar, Actor by, DateTimeOffset now)
    {
        if (State == CurriculumState.Approved)
        {
            return false;
        }

        (Tracks, DrawnAt, DrawnBy) = (tracks, now, by.Name);
        var plan = YearPlan.Draw(Year, tracks, calendar);
        occurrences.RemoveAll(old => plan.All(planned => planned.Key != old.Key));
        foreach (var planned in plan)
        {
            if (occurrences.Find(old => old.Key == planned.Key) is { } old)
            {
                old.Replan(planned, now);
            }
            else
            {
                occurrences.Add(new(planned, now));
            }
        }

        return true;
    }

    /// <summary>Returns false when it was approved before.</summary>
    public bool Approve(Actor by, DateTimeOffset now)
    {
        if (State == CurriculumState.Approved)
        {
            return false;
        }

        (State, ApprovedAt, ApprovedBy) = (CurriculumState.Approved, now, by.Name);
        return true;
    }

    /// <summary>
    /// What another calendar moves: what has opened stays, what a person has moved stays too and is told of where its day is off now.
    /// </summary>
    public IReadOnlyList<MovedOccurrence> Follow(WorkingCalendar calendar, DateOnly today, Actor by, DateTimeOffset now)
    {
        List<MovedOccurrence> moved = [];
        foreach (var occurrence in occurrences.OrderBy(one => one.OpensOn))
        {
            if (Tracks.FirstOrDefault(track => track.Code == occurrence.Track) is { } track
                && occurrence.Follow(track, calendar, today, by, now) is { } move)
            {
                moved.Add(move);
            }
        }

        return moved;
    }

    /// <summary>Those of one track that open on the same day, by key, each with the first of them.</summary>
    public IReadOnlyDictionary<string, string> Sharing() => occurrences.Where(one => one.State == OccurrenceState.Planned)
        .OrderBy(one => one.PlannedOn).GroupBy(one => (one.Track, one.OpensOn))
        .SelectMany(day => day.Skip(1).Select(later => (later.Key, First: day.First().Key)))
        .ToDictionary(pair => pair.Key, pair => pair.First);

    internal sealed class Mapping : IEntityTypeConfiguration<Curriculum>
    {
        public void Configure(EntityTypeBuilder<Curriculum> curriculum)
        {
            curriculum.ToTable("curricula");
            curriculum.HasIndex(c => c.Year).IsUnique();
            // Two people who approve or redraw at once: the later one sees what the other did.
            curriculum.Property(c => c.DrawnAt).IsConcurrencyToken();
            curriculum.Property(c => c.State).IsConcurrencyToken();
            curriculum.Property(c => c.Tracks).HasJson();
            curriculum.Property(c => c.DrawnBy).HasMaxLength(128);
            curriculum.Property(c => c.ApprovedBy).HasMaxLength(128);
            curriculum.HasMany(c => c.Occurrences).WithOne(o => o.Curriculum).HasForeignKey(o => o.CurriculumId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
