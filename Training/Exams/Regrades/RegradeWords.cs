namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>Regrading in the reader's words.</summary>
public static class RegradeWords
{
    public static string Kind(RulingKind kind) => Sentences.Get($"Ruling_{kind}");

    public static string Outcome(RegradeOutcome outcome) => Sentences.Get($"Regrade_{outcome}");

    /// <summary>Such as 12 / 20 分，合格.</summary>
    public static string Standing(Standing standing) => Sentences.Get(standing.IsPassed ? "StandingPassed" : "StandingFailed", ExamWords.Points(standing.Score), ExamWords.Points(standing.Most));

    public static string Why(AttemptRegrade regrade) => regrade.Item is { } item ? Sentences.Get("RegradedByHand", item) : Sentences.Get("RegradedWhy", regrade.Reason);

    /// <summary>What became of the question, for whoever was asked it.</summary>
    public static string Ruling(ExamRuling ruling) => Sentences.Get($"RulingTold_{ruling.Kind}", ruling.Reason);
}
