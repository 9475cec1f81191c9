using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>Time that one person has beyond the others in an exam, and why.</summary>
public sealed class ExamAllowance
{
    public const int Most = 600;
    public const int LongestReason = 200;

    private ExamAllowance()
    {
    }

    public ExamAllowance(int exam, int member) => (ExamId, MemberId) = (exam, member);

    public int ExamId { get; private set; }
    public int MemberId { get; private set; }
    public int Minutes { get; private set; }
    public string Reason { get; private set; } = "";

    public void Set(int minutes, string reason) => (Minutes, Reason) = (minutes, reason);

    internal sealed class Mapping : IEntityTypeConfiguration<ExamAllowance>
    {
        public void Configure(EntityTypeBuilder<ExamAllowance> allowance)
        {
            allowance.ToTable("exam_allowances");
            allowance.HasKey(a => new { a.ExamId, a.MemberId });
            allowance.HasOne<Exam>().WithMany().HasForeignKey(a => a.ExamId).OnDelete(DeleteBehavior.Cascade);
            allowance.HasOne<Members.Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
            allowance.Property(a => a.Reason).HasMaxLength(LongestReason);
        }
    }
}
