using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>That somebody was asked a question again and said how well they remembered it. Appended, never changed.</summary>
public sealed class RecallReview
{
    public const int LongestMessageId = 80;

    private RecallReview()
    {
    }

    internal RecallReview(string messageId, RecallRating rating, OpenAnswer answer, DateOnly day) =>
        (MessageId, Rating, Judged, QuestionVersion, At, Day) = (messageId, rating, answer.Judged, answer.Version, answer.At, day);

    public long Id { get; private set; }
    public long RecallId { get; private set; }

    /// <summary>Unique for its question and person: a button pressed twice is one review.</summary>
    public string MessageId { get; private set; } = "";
    public RecallRating Rating { get; private set; }
    public Judgement Judged { get; private set; }
    public int QuestionVersion { get; private set; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By the bureau's calendar.</summary>
    public DateOnly Day { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RecallReview>
    {
        public void Configure(EntityTypeBuilder<RecallReview> review)
        {
            review.ToTable("recall_reviews");
            review.HasIndex(r => new { r.RecallId, r.MessageId }).IsUnique();
            review.Property(r => r.MessageId).HasMaxLength(LongestMessageId);
        }
    }
}
