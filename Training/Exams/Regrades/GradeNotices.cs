using System.Globalization;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Training.Exams.Attempts;

namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>Tells people that their grade is another now: what it was, what it is, why, and where to look. One notice for each person and regrade.</summary>
public static class GradeNotices
{
    private const int Fixed = 3;
    private const int Each = 6;

    /// <summary>Title, reason, item (empty for a ruling), then for each attempt score, points and whether it passed, before and after.</summary>
    public static NoticeKind Changed { get; } = new("grade-changed", IsReminder: false, Say);

    /// <summary>Stages the notices in the transaction that holds the new grades.</summary>
    internal static void TellOfRuling(this ITrainingDb db, Exam exam, ExamRuling ruling, IEnumerable<(Attempt Attempt, GradeChange Change)> changes, DateTimeOffset now)
    {
        foreach (var own in changes.GroupBy(one => one.Attempt.PersonId))
        {
            string[] arguments = [exam.Title, ruling.Reason, "", .. own.OrderBy(one => one.Attempt.Number).SelectMany(one => Written(one.Change))];
            db.Notify(Changed, string.Create(CultureInfo.InvariantCulture, $"ruling/{ruling.Id}"), own.Max(one => one.Attempt.Number), own.Key, now, new(PathOf(own.MaxBy(one => one.Attempt.Number).Attempt), arguments));
        }
    }

    /// <param name="attempt">Already with its new version.</param>
    internal static void TellOfMark(this ITrainingDb db, Attempt attempt, int item, GradeChange change, DateTimeOffset now) =>
        db.Notify(Changed, string.Create(CultureInfo.InvariantCulture, $"attempt/{attempt.Id}"), attempt.Version, attempt.PersonId, now, new(PathOf(attempt), [attempt.Exam.Title, "", item.ToString(CultureInfo.InvariantCulture), .. Written(change)]));

    private static string Say(IReadOnlyList<string> told)
    {
        var changes = told.Skip(Fixed).Chunk(Each).Select(one => Sentences.Get("GradeFromTo", RegradeWords.Standing(Read(one[..3])), RegradeWords.Standing(Read(one[3..]))));
        var why = told[2].Length > 0 ? Sentences.Get("GradeByHand", told[2]) : Sentences.Get("GradeByRuling", told[1]);
        return Sentences.Get("GradeChanged", told[0], string.Join(Sentences.Get("GradeAnd"), changes), why);
    }

    private static string[] Written(GradeChange change) => [.. Written(change.Before), .. Written(change.After)];

    private static string[] Written(Standing standing) => [standing.Score.ToString(CultureInfo.InvariantCulture), standing.Most.ToString(CultureInfo.InvariantCulture), standing.IsPassed ? "passed" : "failed"];

    private static Standing Read(string[] written) => new(decimal.Parse(written[0], CultureInfo.InvariantCulture), decimal.Parse(written[1], CultureInfo.InvariantCulture), written[2] == "passed");

    private static string PathOf(Attempt attempt) => string.Create(CultureInfo.InvariantCulture, $"/training/attempts/{attempt.Id}");
}
