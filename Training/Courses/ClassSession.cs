using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>A course taught once, by somebody, somewhere (场次). Never more are enrolled than there are seats; the others wait in order.</summary>
public sealed class ClassSession
{
    public const int LongestReason = 200;
    private readonly List<Enrolment> enrolments = [];
    private readonly List<Attendance> attendances = [];

    private ClassSession()
    {
    }

    /// <summary>How long before its beginning people may check in.</summary>
    public static TimeSpan DoorsOpen { get; } = TimeSpan.FromMinutes(15);

    public int Id { get; private set; }

    /// <summary>By which calendars know it, whatever changes.</summary>
    public string Uid { get; private set; } = "";
    public int? CourseId { get; private set; }
    public Course? Course { get; private set; }
    public string Title { get; private set; } = "";
    public int TrainerId { get; private set; }
    public Member Trainer { get; private set; } = null!;
    public string Place { get; private set; } = "";
    public string? PointCode { get; private set; }

    /// <summary>The unit of whoever drew it up; null for the whole office.</summary>
    public string? UnitCode { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }
    public int Seats { get; private set; }
    public SessionState State { get; private set; }

    /// <summary>Of what people were told: a calendar's SEQUENCE.</summary>
    public int Sequence { get; private set; }

    /// <summary>Why it stands in spite of conflicts; empty where there were none.</summary>
    public string AcceptedWhy { get; private set; } = "";
    public string CancelledWhy { get; private set; } = "";
    public string CreatedBy { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Of what a form says; whoever saves an old one is told. Enrolments leave it alone.</summary>
    public int Version { get; private set; } = 1;
    public IReadOnlyList<Enrolment> Enrolments => enrolments;
    public IReadOnlyList<Attendance> Attendances => attendances;

    public SessionTerms Terms => new(CourseId, Title, TrainerId, Place, PointCode, StartsAt, EndsAt, Seats);

    /// <summary>For who has loaded the enrolments.</summary>
    public IEnumerable<Enrolment> Enrolled => enrolments.Where(one => one.State == EnrolmentState.Enrolled).OrderBy(one => one.Turn);

    public IEnumerable<Enrolment> Waiting => enrolments.Where(one => one.State == EnrolmentState.Waiting).OrderBy(one => one.Turn);

    public int SeatsLeft => Math.Max(0, Seats - Enrolled.Count());

    public static ClassSession Draft(SessionTerms terms, string? unit, string acceptedWhy, string by, DateTimeOffset now, string? uid = null)
    {
        var session = new ClassSession { Uid = uid ?? $"{Guid.NewGuid():N}", UnitCode = unit, CreatedBy = by };
        session.Set(terms, acceptedWhy, now);
        return session;
    }

    public bool IsOpenForEnrolmentAt(DateTimeOffset now) => State == SessionState.Announced && now < StartsAt;

    public bool MayBeChangedAt(DateTimeOffset now) => State is SessionState.Draft or SessionState.Announced && now < EndsAt;

    public bool AllowsCheckInAt(DateTimeOffset now) => State is SessionState.Announced or SessionState.Held && now >= StartsAt - DoorsOpen && now <= EndsAt;

    /// <summary>Returns whether people have to hear of it.</summary>
    public bool Revise(SessionTerms terms, string acceptedWhy, DateTimeOffset now)
    {
        var told = State != SessionState.Draft
            && (Title, TrainerId, Place, StartsAt, EndsAt) != (terms.Title.Trim(), terms.TrainerId, terms.Place.Trim(), terms.StartsAt, terms.EndsAt);
        Set(terms, acceptedWhy, now);
        Sequence += told ? 1 : 0;
        Version++;
        return told;
    }

    public bool Announce(DateTimeOffset now) => State == SessionState.Draft && now < StartsAt && Become(SessionState.Announced, now);

    public bool Hold(DateTimeOffset now) => State == SessionState.Announced && now >= StartsAt && Become(SessionState.Held, now);

    public bool Cancel(string reason, DateTimeOffset now)
    {
        if (State is not (SessionState.Draft or SessionState.Announced))
        {
            return false;
        }

        Sequence += State == SessionState.Announced ? 1 : 0;
        CancelledWhy = reason.Trim();
        return Become(SessionState.Cancelled, now);
    }

    public EnrolOutcome Enrol(Member member, DateTimeOffset now)
    {
        var own = enrolments.Find(one => one.MemberId == member.Id);
        if (own is { State: not EnrolmentState.Withdrawn })
        {
            return EnrolOutcome.Already;
        }

        if (own is null)
        {
            enrolments.Add(own = new(member));
        }

        var hasSeat = enrolments.Count(one => one != own && one.State == EnrolmentState.Enrolled) < Seats;
        own.Enrol(enrolments.Max(one => one.Turn) + 1, hasSeat, now);
        return hasSeat ? EnrolOutcome.Enrolled : EnrolOutcome.Waiting;
    }

    /// <summary>Returns false for who isn't there. Whoever moves up is found by <see cref="FillSeats"/>.</summary>
    public bool Withdraw(int memberId, DateTimeOffset now)
    {
        if (enrolments.Find(one => one.MemberId == memberId) is not { State: not EnrolmentState.Withdrawn } own)
        {
            return false;
        }

        own.Withdraw(now);
        attendances.RemoveAll(one => one.MemberId == memberId);
        return true;
    }

    /// <summary>Those who wait move up, the first first, while there are seats.</summary>
    public IReadOnlyList<Enrolment> FillSeats(DateTimeOffset now)
    {
        List<Enrolment> moved = [.. Waiting.Take(SeatsLeft)];
        moved.ForEach(one => one.MoveUp(now));
        return moved;
    }

    /// <summary>By themselves. Somebody who isn't enrolled takes a seat that is left.</summary>
    public CheckInOutcome CheckIn(Member member, AttendanceWay way, DateTimeOffset now)
    {
        if (State == SessionState.Cancelled)
        {
            return CheckInOutcome.Cancelled;
        }

        if (attendances.Exists(one => one.MemberId == member.Id))
        {
            return CheckInOutcome.Already;
        }

        if (State == SessionState.Draft || !AllowsCheckInAt(now))
        {
            return State == SessionState.Draft ? CheckInOutcome.Missing : now > EndsAt ? CheckInOutcome.Over : CheckInOutcome.TooEarly;
        }

        if (!Enrolled.Any(one => one.MemberId == member.Id))
        {
            if (SeatsLeft == 0)
            {
                return CheckInOutcome.Full;
            }

            Enrol(member, now);
        }

        attendances.Add(new(member, way, now));
        return CheckInOutcome.Attended;
    }

    /// <summary>By a trainer, of the people on the list: who was there and who wasn't. Whoever has checked in since the list was shown stays. Returns how many changed.</summary>
    /// <param name="shown">Who stood there as present.</param>
    public int Tick(IReadOnlyCollection<int> shown, IReadOnlyCollection<int> present, DateTimeOffset now)
    {
        var gone = attendances.RemoveAll(one => shown.Contains(one.MemberId) && !present.Contains(one.MemberId));
        var come = enrolments.Where(one => one.State != EnrolmentState.Withdrawn && present.Contains(one.MemberId) && !shown.Contains(one.MemberId) && !attendances.Exists(known => known.MemberId == one.MemberId)).ToList();
        come.ForEach(one => attendances.Add(new(one.Member, AttendanceWay.Trainer, now)));
        return gone + come.Count;
    }

    private bool Become(SessionState state, DateTimeOffset now)
    {
        (State, ChangedAt) = (state, now);
        Version++;
        return true;
    }

    private void Set(SessionTerms terms, string acceptedWhy, DateTimeOffset now)
    {
        (CourseId, Title, TrainerId, Place, PointCode) = (terms.CourseId, terms.Title.Trim(), terms.TrainerId, terms.Place.Trim(), terms.PointCode);
        (StartsAt, EndsAt, Seats, AcceptedWhy, ChangedAt) = (terms.StartsAt, terms.EndsAt, terms.Seats, acceptedWhy, now);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ClassSession>
    {
        public void Configure(EntityTypeBuilder<ClassSession> session)
        {
            session.ToTable("class_sessions");
            session.HasIndex(s => s.Uid).IsUnique();
            session.HasIndex(s => s.StartsAt);
            session.Property(s => s.Uid).HasMaxLength(32);
            session.Property(s => s.Title).HasMaxLength(SessionTerms.LongestTitle);
            session.Property(s => s.Place).HasMaxLength(SessionTerms.LongestPlace);
            session.Property(s => s.PointCode).HasMaxLength(64);
            session.Property(s => s.UnitCode).HasMaxLength(64);
            session.Property(s => s.AcceptedWhy).HasMaxLength(LongestReason);
            session.Property(s => s.CancelledWhy).HasMaxLength(LongestReason);
            session.Property(s => s.CreatedBy).HasMaxLength(80);
            session.Property(s => s.Version).IsConcurrencyToken();
            session.Ignore(s => s.Terms);
            session.Ignore(s => s.Enrolled);
            session.Ignore(s => s.Waiting);
            session.HasOne(s => s.Course).WithMany().HasForeignKey(s => s.CourseId).OnDelete(DeleteBehavior.Restrict);
            session.HasOne(s => s.Trainer).WithMany().HasForeignKey(s => s.TrainerId).OnDelete(DeleteBehavior.Cascade);
            session.HasMany(s => s.Enrolments).WithOne().HasForeignKey(e => e.SessionId).OnDelete(DeleteBehavior.Cascade);
            session.HasMany(s => s.Attendances).WithOne().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
