using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Courses;

public enum EnrolmentState
{
    Enrolled,

    /// <summary>All seats are taken; the first who waits moves up.</summary>
    Waiting,
    Withdrawn,
}

/// <summary>That a member wants to be at a session. Whoever comes back after withdrawing goes to the end of the queue.</summary>
public sealed class Enrolment
{
    private Enrolment()
    {
    }

    internal Enrolment(Member member) => (MemberId, Member) = (member.Id, member);

    public int SessionId { get; private set; }
    public int MemberId { get; private set; }
    public Member Member { get; private set; } = null!;
    public EnrolmentState State { get; private set; }

    /// <summary>The place in the queue of the session; a new one whenever somebody enrols.</summary>
    public int Turn { get; private set; }
    public DateTimeOffset At { get; private set; }

    internal void Enrol(int turn, bool hasSeat, DateTimeOffset now) => (Turn, State, At) = (turn, hasSeat ? EnrolmentState.Enrolled : EnrolmentState.Waiting, now);

    internal void MoveUp(DateTimeOffset now) => (State, At) = (EnrolmentState.Enrolled, now);

    internal void Withdraw(DateTimeOffset now) => (State, At) = (EnrolmentState.Withdrawn, now);

    internal sealed class Mapping : IEntityTypeConfiguration<Enrolment>
    {
        public void Configure(EntityTypeBuilder<Enrolment> enrolment)
        {
            enrolment.ToTable("enrolments");
            enrolment.HasKey(e => new { e.SessionId, e.MemberId });
            // Members go only with the sample.
            enrolment.HasOne(e => e.Member).WithMany().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
