using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Exams.Regrades;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Exams.Attempts;

/// <summary>One person's sitting of an exam (作答). The only judge of what may be done to it and when; the time is always the server's.</summary>
public sealed class Attempt
{
    public const int LongestReason = 200;

    private Attempt()
    {
    }

    public long Id { get; private set; }
    public int ExamId { get; private set; }
    public Exam Exam { get; private set; } = null!;

    /// <summary>Of the exam when the paper was drawn.</summary>
    public int ExamVersion { get; private set; }
    public int MemberId { get; private set; }
    public Member Member { get; private set; } = null!;

    /// <summary>The member's person, as sessions know them.</summary>
    public int PersonId { get; private set; }

    /// <summary>1, 2, 3 … of this person in this exam.</summary>
    public int Number { get; private set; }
    public AttemptState State { get; private set; }
    public int Version { get; private set; }

    /// <summary>How many items the paper has.</summary>
    public int Items { get; private set; }

    /// <summary>The first answer to an item counts, for what is right is told with it.</summary>
    public bool AnswersOnce { get; private set; }
    public DateTimeOffset DrawnAt { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When the time is up.</summary>
    public DateTimeOffset? Deadline { get; private set; }

    /// <summary>The deadline with the grace for what was on its way: the last instant at which an answer is taken.</summary>
    public DateTimeOffset? EndsAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public AttemptEnd? EndedBy { get; private set; }
    public DateTimeOffset? GradedAt { get; private set; }

    /// <summary>Points; null until it is graded.</summary>
    public decimal? Score { get; private set; }
    public decimal MostPoints { get; private set; }

    /// <summary>Null until it is graded.</summary>
    public bool? IsPassed { get; private set; }
    public string? VoidReason { get; private set; }

    /// <summary>Void, and doesn't count among the person's sittings.</summary>
    public bool IsForgiven { get; private set; }
    public Paper Paper { get; private set; } = null!;

    public static Attempt Draw(Exam exam, Member member, int number, Paper paper, DateTimeOffset now) => new()
    {
        ExamId = exam.Id,
        ExamVersion = exam.Version,
        MemberId = member.Id,
        PersonId = member.PersonId,
        Number = number,
        Items = paper.Items.Count,
        MostPoints = paper.Items.Sum(item => item.Points),
        AnswersOnce = exam.Kind.TellsAtOnce,
        DrawnAt = now,
        Paper = paper,
    };

    public bool IsOver => State is not (AttemptState.NotStarted or AttemptState.InProgress);

    /// <summary>What is left of the time; nothing when it isn't running.</summary>
    public TimeSpan LeftAt(DateTimeOffset now) => State == AttemptState.InProgress && Deadline > now ? Deadline.Value - now : TimeSpan.Zero;

    /// <param name="extraMinutes">What this person has beyond the others.</param>
    public StartOutcome Start(Exam exam, int extraMinutes, DateTimeOffset now)
    {
        if (State == AttemptState.InProgress)
        {
            return StartOutcome.Resumed;
        }

        if (State != AttemptState.NotStarted || !exam.IsOpenAt(now))
        {
            return State != AttemptState.NotStarted ? StartOutcome.NoSittingLeft : now < exam.OpensAt ? StartOutcome.NotYet : StartOutcome.Closed;
        }

        var (own, window) = (now.AddMinutes(exam.Minutes + extraMinutes), exam.ClosesAt.AddMinutes(extraMinutes));
        Move(AttemptState.InProgress);
        StartedAt = now;
        Deadline = own < window ? own : window;
        EndsAt = Deadline.Value.AddSeconds(exam.GraceSeconds);
        return StartOutcome.Started;
    }

    /// <summary>Whether an answer, or passing an item over, is taken now.</summary>
    /// <remarks>The statement in <see cref="AnswerBook"/> says the same to the database, so that saving takes one way there; a test holds them together.</remarks>
    /// <param name="reached">The last item that may be read.</param>
    public SaveOutcome Judge(int item, bool isAnswer, int reached, bool isAnswered, DateTimeOffset now) =>
        State == AttemptState.NotStarted ? SaveOutcome.NotStarted
        : State != AttemptState.InProgress || now > EndsAt ? SaveOutcome.Over
        : item < 0 || item > reached || item > Items ? SaveOutcome.NotReached
        : isAnswer && AnswersOnce && isAnswered ? SaveOutcome.AnsweredBefore
        : SaveOutcome.Saved;

    public SubmitOutcome Submit(DateTimeOffset now)
    {
        if (State != AttemptState.InProgress)
        {
            return State == AttemptState.NotStarted ? SubmitOutcome.NotStarted : SubmitOutcome.Over;
        }

        End(now > EndsAt ? AttemptEnd.Clock : AttemptEnd.Person, now);
        return SubmitOutcome.Submitted;
    }

    /// <summary>What the clock does by itself; returns whether it did something.</summary>
    /// <param name="closesAt">Of the exam.</param>
    public bool Settle(DateTimeOffset closesAt, DateTimeOffset now)
    {
        if (State == AttemptState.InProgress && now > EndsAt)
        {
            End(AttemptEnd.Clock, now);
            return true;
        }

        if (State == AttemptState.NotStarted && now >= closesAt)
        {
            Move(AttemptState.Expired);
            return true;
        }

        return false;
    }

    /// <summary>Writes the marks down; graded when none of them waits for a hand. Returns whether it is.</summary>
    /// <param name="passMark">Per cent.</param>
    public bool Grade(IReadOnlyList<Mark> marks, int passMark, DateTimeOffset now)
    {
        if (State != AttemptState.Submitted)
        {
            return false;
        }

        Paper.Record(marks);
        MostPoints = marks.Sum(mark => mark.Points);
        if (marks.Any(mark => mark.NeedsHand))
        {
            return false;
        }

        Move(AttemptState.Graded);
        GradedAt = now;
        Count(passMark);
        return true;
    }

    /// <summary>Other marks than before: by a hand, or because a question counts otherwise now. Returns what became of a grade that it had already; null where that is the same, or there was none.</summary>
    /// <remarks>A graded attempt stays graded, so its marks may not wait for a hand.</remarks>
    public GradeChange? Remark(IReadOnlyList<Mark> marks, int passMark, DateTimeOffset now)
    {
        if (State == AttemptState.Submitted)
        {
            Version++;
            Grade(marks, passMark, now);
            return null;
        }

        if (State != AttemptState.Graded || marks.Any(mark => mark.NeedsHand))
        {
            return null;
        }

        var before = Standing;
        Paper.Record(marks);
        MostPoints = marks.Sum(mark => mark.Points);
        Count(passMark);
        Version++;
        return before == Standing ? null : new(before!.Value, Standing!.Value);
    }

    /// <summary>Null until it is graded.</summary>
    public Standing? Standing => State == AttemptState.Graded ? new(Score!.Value, MostPoints, IsPassed!.Value) : null;

    /// <param name="forgiven">It doesn't count among the person's sittings.</param>
    public bool Void(string reason, bool forgiven)
    {
        if (State is AttemptState.Voided or AttemptState.Expired)
        {
            return false;
        }

        Move(AttemptState.Voided);
        (VoidReason, IsForgiven, IsPassed) = (reason, forgiven, null);
        return true;
    }

    /// <summary>More time, or less: never less than what has gone by. Only while it runs.</summary>
    public bool Extend(Exam exam, int extraMinutes, DateTimeOffset now)
    {
        if (State != AttemptState.InProgress || now > EndsAt)
        {
            return false;
        }

        var (own, window) = (StartedAt!.Value.AddMinutes(exam.Minutes + extraMinutes), exam.ClosesAt.AddMinutes(extraMinutes));
        var deadline = own < window ? own : window;
        Deadline = deadline > now ? deadline : now;
        EndsAt = Deadline.Value.AddSeconds(exam.GraceSeconds);
        Version++;
        return true;
    }

    // Nobody passes an exam of which nothing counts.
    private void Count(int passMark)
    {
        Score = Math.Round(Paper.Marks!.Sum(mark => mark.Share * mark.Points), 2);
        IsPassed = MostPoints > 0 && Score * 100 >= passMark * MostPoints;
    }

    private void End(AttemptEnd by, DateTimeOffset now)
    {
        Move(AttemptState.Submitted);
        EndedBy = by;
        SubmittedAt = by == AttemptEnd.Clock ? Deadline : now;
    }

    private void Move(AttemptState state)
    {
        State = state;
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Attempt>
    {
        public void Configure(EntityTypeBuilder<Attempt> attempt)
        {
            attempt.ToTable("attempts");
            attempt.HasIndex(a => new { a.ExamId, a.MemberId, a.Number }).IsUnique();
            attempt.HasIndex(a => new { a.State, a.EndsAt });
            attempt.HasIndex(a => new { a.PersonId, a.State });
            attempt.Property(a => a.Version).IsConcurrencyToken();
            attempt.Ignore(a => a.Standing);
            attempt.Property(a => a.VoidReason).HasMaxLength(LongestReason);
            attempt.HasOne(a => a.Exam).WithMany().HasForeignKey(a => a.ExamId).OnDelete(DeleteBehavior.Restrict);
            attempt.HasOne(a => a.Member).WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
