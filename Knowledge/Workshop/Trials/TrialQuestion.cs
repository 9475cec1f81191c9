using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Inquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>A gold question of the bureau's own (试题): how people ask, and what ought to come of it. Every change is tried on all of them.</summary>
public sealed class TrialQuestion
{
    public const int LongestText = AskedInquiry.LongestSpoken;

    private TrialQuestion()
    {
    }

    public int Id { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>Normalised, blanks for punctuation; unique: the same words are one question.</summary>
    public string Spoken { get; private set; } = "";

    /// <summary>Records, any of which is right; or that may be meant, where it is to be asked back.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];
    public GoldExpectation Expectation { get; private set; }
    public string AddedBy { get; private set; } = "";
    public DateTimeOffset AddedAt { get; private set; }

    public static TrialQuestion Keep(TrialCase question, string by, DateTimeOffset now)
    {
        var kept = new TrialQuestion { Text = question.Text.Trim(), Spoken = AskedInquiry.SpokenOf(question.Text), AddedBy = by, AddedAt = now };
        kept.Expect(question);
        return kept;
    }

    /// <summary>Returns whether anything changed.</summary>
    public bool Expect(TrialCase question)
    {
        if (Expectation == question.Expectation && Codes.SequenceEqual(question.Codes))
        {
            return false;
        }

        (Expectation, Codes) = (question.Expectation, question.Codes);
        return true;
    }

    public TrialCase Case() => new(Text, Codes, Expectation);

    internal sealed class Mapping : IEntityTypeConfiguration<TrialQuestion>
    {
        public void Configure(EntityTypeBuilder<TrialQuestion> question)
        {
            question.ToTable("trial_questions");
            question.HasIndex(q => q.Spoken).IsUnique();
            question.Property(q => q.Text).HasMaxLength(LongestText);
            question.Property(q => q.Spoken).HasMaxLength(LongestText);
            question.Property(q => q.Codes).HasJson();
            question.Property(q => q.AddedBy).HasMaxLength(128);
        }
    }
}
