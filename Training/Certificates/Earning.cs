using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>Who has passed a certification exam gets its certificate; whose attempt doesn't count any more loses it.</summary>
/// <remarks>It looks at rows alone, so that whatever was interrupted is made good the next time, on whichever node. One exam brings a person one certificate: for the first attempt that they passed.</remarks>
public sealed class Earning(ITrainingDb db, Issuing issuing, PublicAddress address)
{
    private const int AtOnce = 500;

    /// <summary>Returns how many certificates were issued and revoked.</summary>
    public async Task<(int Issued, int Revoked)> SettleAsync(CancellationToken cancel)
    {
        var revoked = await WithdrawAsync(cancel);
        var issued = 0;
        foreach (var id in await EarnedAsync(cancel))
        {
            db.ChangeTracker.Clear();
            var outcome = (await issuing.IssueAsync(await ResultAsync(id, cancel), Actor.Itself, address.Configured, cancel)).Outcome;
            issued += outcome == IssueOutcome.Issued ? 1 : 0;
        }

        return (issued, revoked);
    }

    /// <summary>Whoever has no post at all can't be certified for one; should they get one, the certificate follows.</summary>
    private Task<List<long>> EarnedAsync(CancellationToken cancel) => db.Attempts
        .Where(attempt => attempt.IsPassed == true && attempt.Exam.Kind == ExamKind.Certification && attempt.Member.Holdings.Any())
        .Where(attempt => !db.Attempts.Any(other => other.ExamId == attempt.ExamId && other.MemberId == attempt.MemberId && other.IsPassed == true && other.Number < attempt.Number))
        .Where(attempt => !db.Certificates.Any(certificate => certificate.Source == CertifiedResult.Prefix + attempt.Id) && !db.AwaitedCertificates.Any(awaited => awaited.Source == CertifiedResult.Prefix + attempt.Id))
        .OrderBy(attempt => attempt.Id).Select(attempt => attempt.Id).Take(AtOnce).ToListAsync(cancel);

    private async Task<CertifiedResult> ResultAsync(long id, CancellationToken cancel)
    {
        var attempt = await db.Attempts.AsNoTracking().Include(one => one.Exam).Include(one => one.Member).ThenInclude(member => member.Holdings).ThenInclude(holding => holding.Post)
            .SingleAsync(one => one.Id == id, cancel);
        var (exam, own) = (attempt.Exam, attempt.Member.Posts.Select(post => post.Code).ToList());
        // Of the posts that the exam is for, those that the person holds; who has moved on since has still passed.
        var posts = exam.Audience.Posts.Count == 0 ? own : own.Intersect(exam.Audience.Posts).ToList() is { Count: > 0 } shared ? shared : exam.Audience.Posts;
        return new($"{CertifiedResult.Prefix}{id}", attempt.MemberId, exam.Code, exam.Title, $"{attempt.ExamVersion}", $"{attempt.Score:0.##} / {attempt.MostPoints:0.##}", posts, exam.ValidMonths);
    }

    private async Task<int> WithdrawAsync(CancellationToken cancel)
    {
        var lost = db.Attempts.Where(attempt => attempt.Exam.Kind == ExamKind.Certification && attempt.IsPassed != true && (attempt.State == AttemptState.Voided || attempt.State == AttemptState.Graded));
        await db.AwaitedCertificates.Where(awaited => lost.Any(attempt => awaited.Source == CertifiedResult.Prefix + attempt.Id)).ExecuteDeleteAsync(cancel);
        var due = await db.Certificates.Where(certificate => certificate.RevokedAt == null)
            .Join(lost, certificate => certificate.Source, attempt => CertifiedResult.Prefix + attempt.Id, (certificate, attempt) => new { certificate.Serial, attempt.VoidReason })
            .ToListAsync(cancel);
        foreach (var one in due)
        {
            await issuing.RevokeAsync(one.Serial, one.VoidReason ?? Sentences.Get("CertificateNotPassedAnyMore"), Actor.Itself, cancel);
        }

        return due.Count;
    }
}
