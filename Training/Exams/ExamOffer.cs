using Hanyang.Assistant.Training.Exams.Attempts;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>An exam as one person finds it.</summary>
/// <param name="Attempts">Theirs, in order.</param>
public sealed record ExamOffer(Exam Exam, IReadOnlyList<Attempt> Attempts)
{
    public Attempt? Running => Attempts.FirstOrDefault(attempt => attempt.State == AttemptState.InProgress);

    /// <summary>Those that are over, the newest first.</summary>
    public IEnumerable<Attempt> Done => Attempts.Where(attempt => attempt.IsOver).OrderByDescending(attempt => attempt.Number);

    public bool MayStartAt(DateTimeOffset now) => Exam.IsOpenAt(now) && Running is null
        && (Attempts.Any(attempt => attempt.State == AttemptState.NotStarted) || Exam.Attempts == 0 || Attempts.Count(attempt => !attempt.IsForgiven) < Exam.Attempts);
}
