using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>An exam (考试) or exercise under its stable code: what is asked, when, how long, of whom, and what it takes to pass.</summary>
public sealed class Exam
{
    private Exam()
    {
    }

    public int Id { get; private set; }
    public string Code { get; private set; } = "";

    /// <summary>1, 2, 3 …: another with each change. Attempts and certificates name it.</summary>
    public int Version { get; private set; }
    public ExamState State { get; private set; }
    public string Title { get; private set; } = "";
    public ExamKind Kind { get; private set; }

    /// <summary>The blueprint as it was when it was chosen.</summary>
    public BlueprintPlan Plan { get; private set; } = null!;

    /// <summary>The blueprint's code, to know it by.</summary>
    public string? Blueprint { get; private set; }
    public DateTimeOffset OpensAt { get; private set; }
    public DateTimeOffset ClosesAt { get; private set; }
    public int Minutes { get; private set; }

    /// <summary>How many sittings each person has; 0 means any number.</summary>
    public int Attempts { get; private set; }

    /// <summary>Per cent of the points.</summary>
    public int PassMark { get; private set; }
    public int GraceSeconds { get; private set; }
    public int ValidMonths { get; private set; }
    public Audience Audience { get; private set; } = Audience.Everybody;

    /// <summary>The most that anybody has beyond the time: until then nobody is told what was right.</summary>
    public int MostExtraMinutes { get; private set; }

    /// <summary>Who wrote it, by name.</summary>
    public string CreatedBy { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }

    public static Exam Write(string code, ExamTerms terms, string? blueprint, string by, DateTimeOffset now)
    {
        var exam = new Exam { Code = code, Version = 1, CreatedBy = by };
        exam.Set(terms, blueprint, now);
        return exam;
    }

    public ExamTerms Terms => new(Title, Kind, Plan, OpensAt, ClosesAt, Minutes, Attempts, PassMark, Audience, GraceSeconds, ValidMonths);

    public bool IsOpenAt(DateTimeOffset now) => State == ExamState.Published && OpensAt <= now && now < ClosesAt;

    /// <summary>From here on nobody can be sitting it.</summary>
    public DateTimeOffset OverAt => ClosesAt.AddMinutes(MostExtraMinutes).AddSeconds(GraceSeconds);

    /// <summary>Once a paper is drawn only its name, its end and the number of sittings may change: who sat before and who sits after must sit the same exam.</summary>
    public ReviseOutcome Revise(ExamTerms terms, string? blueprint, bool isDrawn, DateTimeOffset now)
    {
        if (isDrawn && Terms with { Title = terms.Title, ClosesAt = terms.ClosesAt, Attempts = terms.Attempts } is var same && !same.Same(terms))
        {
            return ReviseOutcome.Drawn;
        }

        if (isDrawn && terms.ClosesAt < ClosesAt && terms.ClosesAt < now)
        {
            return ReviseOutcome.EndsInThePast;
        }

        Version++;
        Set(terms, isDrawn ? Blueprint : blueprint, now);
        return ReviseOutcome.Revised;
    }

    /// <summary>Returns whether it changed; what people have seen is never a draft again.</summary>
    public bool Become(ExamState state, DateTimeOffset now)
    {
        if (state == State || state == ExamState.Draft)
        {
            return false;
        }

        (State, ChangedAt) = (state, now);
        Version++;
        return true;
    }

    internal void Grant(int extraMinutes) => MostExtraMinutes = Math.Max(MostExtraMinutes, extraMinutes);

    private void Set(ExamTerms terms, string? blueprint, DateTimeOffset now)
    {
        (Title, Kind, Plan, OpensAt, ClosesAt) = (terms.Title.Trim(), terms.Kind, terms.Plan, terms.OpensAt, terms.ClosesAt);
        (Minutes, Attempts, PassMark, Audience, GraceSeconds, ValidMonths) = (terms.Minutes, terms.Attempts, terms.PassMark, terms.Audience, terms.GraceSeconds, terms.ValidMonths);
        (Blueprint, ChangedAt) = (blueprint, now);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Exam>
    {
        public void Configure(EntityTypeBuilder<Exam> exam)
        {
            exam.ToTable("exams");
            exam.HasIndex(e => e.Code).IsUnique();
            exam.HasIndex(e => new { e.State, e.ClosesAt });
            exam.Property(e => e.Code).HasMaxLength(64);
            exam.Property(e => e.Title).HasMaxLength(ExamTerms.LongestTitle);
            exam.Property(e => e.Blueprint).HasMaxLength(64);
            exam.Property(e => e.CreatedBy).HasMaxLength(80);
            exam.Property(e => e.Version).IsConcurrencyToken();
            exam.Property(e => e.Plan).HasJson();
            exam.Property(e => e.Audience).HasJson();
            exam.Ignore(e => e.Terms);
        }
    }
}

public enum ReviseOutcome
{
    Revised,

    /// <summary>A paper is drawn, and the change would make it another exam.</summary>
    Drawn,

    /// <summary>The end would be moved back to before now.</summary>
    EndsInThePast,
}
