using System.Globalization;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>Mistakes and reviews in the reader's words, the same on every channel.</summary>
public static class RecallWords
{
    public static string Rating(RecallRating rating) => Sentences.Get($"Rating_{rating}");

    /// <summary>Such as 明天 or 8 天后.</summary>
    public static string In(int days) => days == 1 ? Sentences.Get("RecallTomorrow") : Sentences.Get("RecallInDays", days);

    /// <summary>Such as 记得（8 天后）.</summary>
    public static string Choice(RecallRating rating, int days) => Sentences.Get("RecallChoice", Rating(rating), In(days));

    public static string Outcome(RecallOutcome outcome) => Sentences.Get($"Recall_{outcome}");

    public static string State(MistakeState state) => Sentences.Get($"MistakeState_{state}");

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>When it comes again, or why it doesn't; empty for what is due.</summary>
    public static string Next(MistakeLine line, DateOnly today) => line.State switch
    {
        MistakeState.Resting => Sentences.Get("MistakeRests"),
        MistakeState.Due => "",
        MistakeState.Learning or MistakeState.Mastered => Sentences.Get("MistakeDueOn", Day(line.DueOn), In(line.DueOn.DayNumber - today.DayNumber)),
    };
}
