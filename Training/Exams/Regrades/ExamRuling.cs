using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>What a trainer decided about a question of one exam after it was asked (试题更正), and why. Appended, never changed: the last one about a question counts.</summary>
public sealed class ExamRuling
{
    public const int LongestReason = 200;

    private ExamRuling()
    {
    }

    internal ExamRuling(int exam, int question, string code, RulingKind kind, int? version, string reason, string by, int? byId, DateTimeOffset now) =>
        (ExamId, QuestionId, Code, Kind, QuestionVersion, Reason, ByName, ById, At) = (exam, question, code, kind, version, reason, by, byId, now);

    public long Id { get; private set; }
    public int ExamId { get; private set; }
    public int QuestionId { get; private set; }
    public string Code { get; private set; } = "";
    public RulingKind Kind { get; private set; }

    /// <summary>By whose key a corrected question counts; null for the other kinds.</summary>
    public int? QuestionVersion { get; private set; }
    public string Reason { get; private set; } = "";
    public string ByName { get; private set; } = "";

    /// <summary>The person's id.</summary>
    public int? ById { get; private set; }
    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ExamRuling>
    {
        public void Configure(EntityTypeBuilder<ExamRuling> ruling)
        {
            ruling.ToTable("exam_rulings");
            ruling.HasIndex(r => r.ExamId);
            ruling.Property(r => r.Code).HasMaxLength(64);
            ruling.Property(r => r.Reason).HasMaxLength(LongestReason);
            ruling.Property(r => r.ByName).HasMaxLength(128);
            // The question may be deleted, and what was decided stays.
            ruling.HasOne<Exam>().WithMany().HasForeignKey(r => r.ExamId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
