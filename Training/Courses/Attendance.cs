using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Courses;

public enum AttendanceWay
{
    /// <summary>By the code on the trainer's screen.</summary>
    Code,

    /// <summary>By being where the service point is.</summary>
    Location,

    /// <summary>A trainer has ticked them.</summary>
    Trainer,
}

/// <summary>That a member was there (签到).</summary>
public sealed class Attendance
{
    private Attendance()
    {
    }

    internal Attendance(Member member, AttendanceWay way, DateTimeOffset now) => (MemberId, Member, Way, At) = (member.Id, member, way, now);

    public int SessionId { get; private set; }
    public int MemberId { get; private set; }
    public Member Member { get; private set; } = null!;
    public AttendanceWay Way { get; private set; }
    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Attendance>
    {
        public void Configure(EntityTypeBuilder<Attendance> attendance)
        {
            attendance.ToTable("attendances");
            attendance.HasKey(a => new { a.SessionId, a.MemberId });
            attendance.HasOne(a => a.Member).WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
