using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams.Attempts;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>Exams in the reader's words, the same on every channel.</summary>
public static class ExamWords
{
    public static string Kind(ExamKind kind) => Sentences.Get($"ExamKind_{kind}");

    public static string State(ExamState state) => Sentences.Get($"ExamState_{state}");

    public static string State(AttemptState state) => Sentences.Get($"AttemptState_{state}");

    public static string Outcome(StartOutcome outcome) => Sentences.Get($"Start_{outcome}");

    public static string Outcome(SubmitOutcome outcome) => Sentences.Get($"Submit_{outcome}");

    public static string Outcome(ExamOutcome outcome) => Sentences.Get($"Exam_{outcome}");

    public static string Receipt(Receipt receipt) => receipt.Outcome is SaveOutcome.Saved or SaveOutcome.Repeated
        ? Sentences.Get("Recorded", receipt.Recorded, receipt.Items)
        : Sentences.Get($"Save_{receipt.Outcome}");

    public static string Points(decimal? points) => points?.ToString("0.##", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>Passed, not passed, or what it is waiting for.</summary>
    public static string Result(Attempt attempt) => attempt.State switch
    {
        AttemptState.Graded => Sentences.Get(attempt.IsPassed == true ? "ResultPassed" : "ResultFailed", Points(attempt.Score), Points(attempt.MostPoints)),
        AttemptState.Submitted => Sentences.Get("ResultByHand"),
        AttemptState.Voided => Sentences.Get("ResultVoided", attempt.VoidReason),
        _ => State(attempt.State),
    };

    public static string When(DateTimeOffset time) => BureauTime.Local(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The end of a day is that day's 24:00, as people say it, and not the next one's 00:00.</summary>
    public static string Until(DateTimeOffset time) => BureauTime.Local(time).TimeOfDay == TimeSpan.Zero ? $"{BureauTime.Day(time).AddDays(-1):yyyy-MM-dd} 24:00" : When(time);

    public static string Left(TimeSpan left) => $"{(int)left.TotalMinutes}:{left.Seconds:00}";
}
