using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.People;
using Hanyang.Assistant.Training.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>
/// One question that one person has answered wrong, and when it comes again (复习). What memory and day are follows from the mistakes that
/// stand and the reviews, in the order in which they happened: a wrong answer in an exam is a review that says "forgotten".
/// </summary>
public sealed class Recall
{
    private readonly List<Mistake> mistakes = [];
    private readonly List<RecallReview> reviews = [];

    private Recall()
    {
    }

    public long Id { get; private set; }
    public int PersonId { get; private set; }
    public int QuestionId { get; private set; }
    public Question Question { get; private set; } = null!;

    /// <summary>How many mistakes stand. At 0 nothing is asked any more, and the reviews stay.</summary>
    public int MistakeCount { get; private set; }

    /// <summary>How often it was forgotten after the first time.</summary>
    public int Lapses { get; private set; }

    /// <summary>Days; see <see cref="MemoryState"/>.</summary>
    public double Stability { get; private set; }
    public double Difficulty { get; private set; }
    public DateOnly DueOn { get; private set; }
    public DateOnly LastOn { get; private set; }

    /// <summary>The newest version that this person has been asked: another one is due at once.</summary>
    public int SeenVersion { get; private set; }
    public OpenAnswer? Open { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<Mistake> Mistakes => mistakes;
    public IReadOnlyList<RecallReview> Reviews => reviews;

    internal static Recall Begin(int person, int question) => new() { PersonId = person, QuestionId = question };

    /// <summary>Needs mistakes and reviews loaded, like all that follows.</summary>
    internal void Note(long attempt, int item, int questionVersion, DateTimeOffset at, Fsrs fsrs)
    {
        if (mistakes.Find(known => known.AttemptId == attempt && known.Item == item) is { } mistake)
        {
            mistake.Restore();
        }
        else
        {
            mistakes.Add(new(attempt, item, questionVersion, at));
        }

        SeenVersion = Math.Max(SeenVersion, questionVersion);
        Settle(fsrs);
    }

    internal void Withdraw(long attempt, int item, DateTimeOffset now, Fsrs fsrs)
    {
        mistakes.Find(known => known.AttemptId == attempt && known.Item == item)?.Withdraw(now);
        Settle(fsrs);
    }

    internal RecallOutcome Answer(OpenAnswer answer)
    {
        if (Open is { } known)
        {
            return known.MessageId == answer.MessageId ? RecallOutcome.Repeated : RecallOutcome.AnsweredBefore;
        }

        if (reviews.Exists(review => review.MessageId == answer.MessageId))
        {
            return RecallOutcome.Repeated;
        }

        Open = answer;
        Version++;
        return RecallOutcome.Saved;
    }

    internal RecallOutcome Rate(RecallRating rating, string message, Fsrs fsrs)
    {
        if (reviews.Exists(review => review.MessageId == message))
        {
            return RecallOutcome.Repeated;
        }

        if (Open is not { } answer)
        {
            return RecallOutcome.NotAnswered;
        }

        if (!Admits(rating))
        {
            return RecallOutcome.OnlyForgotten;
        }

        reviews.Add(new(message, rating, answer, BureauTime.Day(answer.At)));
        SeenVersion = Math.Max(SeenVersion, answer.Version);
        Open = null;
        Settle(fsrs);
        return RecallOutcome.Saved;
    }

    internal bool Admits(RecallRating rating) => Open?.Judged != Judgement.Wrong || rating == RecallRating.Again;

    /// <summary>In how many days it would come again.</summary>
    internal int DaysAfter(RecallRating rating, DateOnly day, Fsrs fsrs) =>
        fsrs.Interval(fsrs.Next(new(Stability, Difficulty), rating, Math.Max(0, day.DayNumber - LastOn.DayNumber)));

    private void Settle(Fsrs fsrs)
    {
        MemoryState? memory = null;
        var history = mistakes.Where(mistake => mistake.Stands).Select(mistake => (mistake.At, Rating: RecallRating.Again))
            .Concat(reviews.Select(review => (review.At, review.Rating))).OrderBy(one => one.At);
        Lapses = 0;
        foreach (var (at, rating) in history)
        {
            var day = BureauTime.Day(at);
            Lapses += memory is not null && rating == RecallRating.Again ? 1 : 0;
            memory = fsrs.Next(memory, rating, memory is null ? 0 : day.DayNumber - LastOn.DayNumber);
            LastOn = day;
        }

        (MistakeCount, Stability, Difficulty) = (mistakes.Count(mistake => mistake.Stands), memory?.Stability ?? 0, memory?.Difficulty ?? 0);
        DueOn = memory is { } now ? LastOn.AddDays(Math.Min(fsrs.Interval(now), 36_500)) : LastOn;
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Recall>
    {
        public void Configure(EntityTypeBuilder<Recall> recall)
        {
            recall.ToTable("recalls");
            recall.HasIndex(r => new { r.PersonId, r.QuestionId }).IsUnique();
            recall.HasIndex(r => new { r.PersonId, r.DueOn });
            recall.Property(r => r.Open).HasJson();
            recall.Property(r => r.Version).IsConcurrencyToken();
            recall.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
            recall.HasOne(r => r.Question).WithMany().HasForeignKey(r => r.QuestionId).OnDelete(DeleteBehavior.Cascade);
            recall.HasMany(r => r.Mistakes).WithOne().HasForeignKey(m => m.RecallId).OnDelete(DeleteBehavior.Cascade);
            recall.HasMany(r => r.Reviews).WithOne().HasForeignKey(r => r.RecallId).OnDelete(DeleteBehavior.Cascade);
            recall.Navigation(r => r.Mistakes).UsePropertyAccessMode(PropertyAccessMode.Field);
            recall.Navigation(r => r.Reviews).UsePropertyAccessMode(PropertyAccessMode.Field);
        }
    }
}
