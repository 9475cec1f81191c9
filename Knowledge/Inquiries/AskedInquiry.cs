using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>
/// An inquiry as it came in a conversation, what was replied from which catalogue, and what became of it. The row is written with its
/// turn; when the conversation is deleted it stays, without anything that leads back to it.
/// </summary>
public sealed class AskedInquiry
{
    /// <summary>Characters of <see cref="Spoken"/>, which is indexed.</summary>
    /// <summary>One conversation alone teaches little: so many of its inquiries count, the newest ones.</summary>
    public const int MostOfAConversation = 20;

    public const int LongestSpoken = 300;

    /// <summary>How many candidates are kept.</summary>
    public const int MostRanked = 10;

    private AskedInquiry()
    {
    }

    public long Id { get; private set; }

    /// <summary>Null, like the next two and <see cref="Focus"/>, once the conversation is deleted.</summary>
    public string? ConversationId { get; private set; }

    /// <summary>Of the person's message.</summary>
    public string? ActivityId { get; private set; }
    public string? ReplyActivityId { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>As it was typed, personal numbers masked.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Normalised, blanks for punctuation: the same for two people who ask the same.</summary>
    public string Spoken { get; private set; } = "";
    public Route Route { get; private set; }
    public ReplyStatus Status { get; private set; }

    /// <summary>The record that was answered from, and its version then.</summary>
    public string? Code { get; private set; }
    public int? Version { get; private set; }
    public IReadOnlyList<Facet> Facets { get; private set; } = [];

    /// <summary>The codes that a clarifying question offered.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    /// <summary>The codes of the first candidates, best first; none where it was understood from the conversation alone ("那要多久?").</summary>
    public IReadOnlyList<string> Ranked { get; private set; } = [];
    public double Confidence { get; private set; }
    public long CatalogueRevision { get; private set; }

    /// <summary>The number of the <see cref="LearnedVersion"/> that took part; 0 for none.</summary>
    public int LearnedVersion { get; private set; }

    /// <summary>The conversation's focus before the turn, as JSON: with it the reply can be found again.</summary>
    public string? Focus { get; private set; }
    public string? Locale { get; private set; }

    /// <summary>What it turned out to mean; null as long as nobody knows.</summary>
    public InquiryMeaning? Meaning { get; private set; }
    public string? MeantCode { get; private set; }
    public Confirmation? ConfirmedBy { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Feedback? Feedback { get; private set; }
    public FeedbackReason? FeedbackReason { get; private set; }

    /// <summary>The record of which an editor may make this text an alias; null again once that is decided.</summary>
    public string? PendingAliasFor { get; private set; }

    /// <summary>A text as it is compared: <see cref="Spoken"/>.</summary>
    public static string SpokenOf(string text)
    {
        var spoken = Question.Spoken(text.Length > LongestSpoken ? text[..LongestSpoken] : text);
        return spoken.Length > LongestSpoken ? spoken[..LongestSpoken] : spoken;
    }

    /// <summary>Says what it meant. What a person in charge says stands above what was concluded from the conversation.</summary>
    /// <param name="code">The record; needed for <see cref="InquiryMeaning.Record"/> and kept for nothing else.</param>
    public void Confirm(InquiryMeaning meaning, string? code, Confirmation by, DateTimeOffset now)
    {
        Meaning = meaning;
        MeantCode = meaning == InquiryMeaning.Record ? code ?? throw new ArgumentNullException(nameof(code)) : null;
        ConfirmedBy = by;
        ConfirmedAt = now;
    }

    /// <summary>Nobody has said what it meant, as before.</summary>
    public void Unconfirm() => (Meaning, MeantCode, ConfirmedBy, ConfirmedAt) = (null, null, null, null);

    /// <summary>It has become an alias, or nobody wants it as one.</summary>
    public void SettleAlias() => PendingAliasFor = null;

    internal sealed class Mapping : IEntityTypeConfiguration<AskedInquiry>
    {
        public void Configure(EntityTypeBuilder<AskedInquiry> inquiry)
        {
            inquiry.ToTable("inquiries");
            inquiry.HasIndex(i => i.ConversationId);
            inquiry.HasIndex(i => i.Spoken);
            inquiry.HasIndex(i => i.ConfirmedAt);
            inquiry.Property(i => i.Spoken).HasMaxLength(LongestSpoken);
            inquiry.Property(i => i.Code).HasMaxLength(64);
            inquiry.Property(i => i.Facets).HasJson();
            inquiry.Property(i => i.Choices).HasJson();
            inquiry.Property(i => i.Ranked).HasJson();
            inquiry.Property(i => i.Locale).HasMaxLength(32);
            inquiry.Property(i => i.MeantCode).HasMaxLength(64);
            inquiry.Property(i => i.PendingAliasFor).HasMaxLength(64);
        }
    }
}
