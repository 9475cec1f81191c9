using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>Whether anybody is sitting a certification exam now, so that nearly always no message of a chat has to ask the database who sent it.</summary>
public sealed class SittingWatch
{
    // As late as this another node hears that somebody has begun there.
    private static readonly long Interval = TimeSpan.FromSeconds(5).Ticks;
    private long lookedAt;
    private volatile bool isOn;

    /// <summary>Somebody has begun here.</summary>
    internal void Wake() => isOn = true;

    public async ValueTask<bool> IsOnAsync(ITrainingDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var looked = Interlocked.Read(ref lookedAt);
        if (Math.Abs(now.UtcTicks - looked) >= Interval && Interlocked.CompareExchange(ref lookedAt, now.UtcTicks, looked) == looked)
        {
            isOn = await AnyAsync(db, now, cancel);
        }

        return isOn;
    }

    private static Task<bool> AnyAsync(ITrainingDb db, DateTimeOffset now, CancellationToken cancel) =>
        db.Attempts.AnyAsync(attempt => attempt.State == AttemptState.InProgress && attempt.EndsAt >= now && attempt.Exam.Kind == ExamKind.Certification, cancel);
}
