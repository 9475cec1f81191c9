using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Members;

namespace Hanyang.Assistant.Training.Exams.Results;

/// <summary>What came of an exam for one person.</summary>
/// <param name="Counted">The attempt that counts: the best one that is graded, else the last; null where there is none.</param>
/// <param name="Sittings">How many attempts were begun and aren't void.</param>
/// <param name="Regraded">The grade was made anew.</param>
public sealed record PersonResult(Member Member, ResultState State, Attempt? Counted, int Sittings, bool Regraded)
{
    /// <summary>Of the points, 0 to 1; null until it is graded.</summary>
    public double? Share => Counted is { State: AttemptState.Graded, MostPoints: > 0 } ? (double)(Counted.Score!.Value / Counted.MostPoints) : null;

    public bool IsPresent => State != ResultState.Absent;

    public static PersonResult Of(Member member, IReadOnlyList<Attempt> attempts, Func<long, bool> isRegraded)
    {
        var begun = attempts.Where(attempt => attempt.State is AttemptState.InProgress or AttemptState.Submitted or AttemptState.Graded).ToList();
        var best = begun.Where(attempt => attempt.State == AttemptState.Graded).OrderByDescending(attempt => attempt.IsPassed).ThenByDescending(attempt => attempt.MostPoints > 0 ? attempt.Score / attempt.MostPoints : 0).FirstOrDefault();
        var counted = best ?? begun.MaxBy(attempt => attempt.Number);
        var state = best?.IsPassed == true ? ResultState.Passed
            : begun.Exists(attempt => attempt.State == AttemptState.InProgress) ? ResultState.Sitting
            : begun.Exists(attempt => attempt.State == AttemptState.Submitted) ? ResultState.Waiting
            : best is not null ? ResultState.Failed
            : ResultState.Absent;
        return new(member, state, counted, begun.Count, counted is not null && isRegraded(counted.Id));
    }
}
