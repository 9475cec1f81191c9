namespace Hanyang.Assistant.Training.Exams.Marks;

/// <summary>Marking by hand in the reader's words.</summary>
public static class MarkWords
{
    public static string View(MarkingView view) => Sentences.Get($"MarkingView_{view}");

    /// <param name="most">The item's points.</param>
    public static string Outcome(MarkOutcome outcome, decimal? most) => outcome == MarkOutcome.OutOfRange ? Sentences.Get("Mark_OutOfRange", ExamWords.Points(most ?? 0), HandMark.LongestComment) : Sentences.Get($"Mark_{outcome}");

    /// <summary>Such as 1.5 / 3 分.</summary>
    public static string Points(decimal share, decimal most) => Sentences.Get("MarkPoints", ExamWords.Points(share * most), ExamWords.Points(most));
}
