using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Certificates.Signing;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Shadowing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>How certificates come into being and to their end, each time with an audit entry. All of it saves at once.</summary>
/// <remarks>An <c>address</c> is the public one without a slash at its end: what the credential says of where it can be checked. Null where none is known.</remarks>
public sealed class Issuing(ITrainingDb db, KeyRing keys, TimeProvider clock)
{
    public const int LongestText = 300;

    private const int LongestYears = 10;

    /// <summary>For somebody who has passed. The same source brings one certificate, however often it is told.</summary>
    public async Task<Issued> IssueAsync(CertifiedResult result, Actor actor, string? address, CancellationToken cancel)
    {
        if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(certificate => certificate.Source == result.Source, cancel) is { } known)
        {
            return new(IssueOutcome.AlreadyIssued, known);
        }

        if (await MemberAsync(result.MemberId, UnitScope.Everything, cancel) is not { } member)
        {
            return new(IssueOutcome.MemberUnknown);
        }

        if (await PostsAsync(result.Posts, cancel) is not { Count: > 0 } posts)
        {
            return new(IssueOutcome.PostUnknown);
        }

        var now = clock.GetUtcNow();
        if (!await PlacementRule.IsMetAsync(db, member.Id, result.Posts, cancel))
        {
            await AwaitAsync(result, actor, now, cancel);
            return new(IssueOutcome.ShadowingMissing);
        }

        var facts = await FactsAsync(member, posts, BureauTime.Day(now).AddMonths(result.ValidForMonths), now, cancel) with
        {
            ExamCode = result.ExamCode,
            ExamTitle = result.ExamTitle,
            ExamVersion = result.ExamVersion,
            Score = result.Score,
        };
        await db.AwaitedCertificates.Where(awaited => awaited.Source == result.Source).ExecuteDeleteAsync(cancel);
        return await SaveAsync(facts, member.Id, result.Source, actor, address, TrainingVerbs.CertificateIssued, cancel);
    }

    /// <summary>By hand, such as for a certificate from before there was this system.</summary>
    public async Task<Issued> IssueAsync(HandIssue hand, Actor actor, string? address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (string.IsNullOrWhiteSpace(hand.Note))
        {
            return new(IssueOutcome.ReasonMissing);
        }

        if (!IsSensible(hand.ValidThrough, now))
        {
            return new(IssueOutcome.DayRefused);
        }

        if (await MemberAsync(hand.MemberId, await UnitScope.OfAsync(db, actor, cancel), cancel) is not { } member)
        {
            return new(IssueOutcome.MemberUnknown);
        }

        if (await PostsAsync(hand.Posts, cancel) is not { Count: > 0 } posts)
        {
            return new(IssueOutcome.PostUnknown);
        }

        var facts = await FactsAsync(member, posts, hand.ValidThrough, now, cancel) with { ExamTitle = Text(hand.Exam), Score = Text(hand.Score), Note = Text(hand.Note) };
        return await SaveAsync(facts, member.Id, null, actor, address, TrainingVerbs.CertificateIssued, cancel);
    }

    /// <summary>Another one for the same posts, with the holder's name and unit of today; the one before stays as it is.</summary>
    public async Task<Issued> RenewAsync(string serial, DateOnly validThrough, string note, Actor actor, string? address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(serial, actor, cancel) is not { } before || await MemberAsync(before.MemberId, UnitScope.Everything, cancel) is not { } member)
        {
            return new(IssueOutcome.MemberUnknown);
        }

        if (before.RevokedAt is not null || string.IsNullOrWhiteSpace(note) || !IsSensible(validThrough, now))
        {
            return new(before.RevokedAt is not null ? IssueOutcome.Revoked : string.IsNullOrWhiteSpace(note) ? IssueOutcome.ReasonMissing : IssueOutcome.DayRefused);
        }

        var facts = await FactsAsync(member, before.Facts.Posts, validThrough, now, cancel) with
        {
            ExamCode = before.Facts.ExamCode,
            ExamTitle = before.Facts.ExamTitle,
            ExamVersion = before.Facts.ExamVersion,
            Score = before.Facts.Score,
            Note = Text(note),
            Renews = before.Serial,
        };
        return await SaveAsync(facts, member.Id, null, actor, address, TrainingVerbs.CertificateRenewed, cancel);
    }

    public async Task<RevokeOutcome> RevokeAsync(string serial, string reason, Actor actor, CancellationToken cancel)
    {
        if (await FindAsync(serial, actor, cancel) is not { } certificate)
        {
            return RevokeOutcome.Missing;
        }

        var now = clock.GetUtcNow();
        var outcome = certificate.Revoke(Text(reason) ?? "", actor, now);
        if (outcome == RevokeOutcome.Revoked)
        {
            db.Audit(actor, TrainingVerbs.CertificateRevoked, TrainingVerbs.Certificate(serial), now, ("holder", certificate.Holder), ("why", certificate.RevokedFor));
            await db.SaveChangesAsync(cancel);
        }

        return outcome;
    }

    /// <summary>What was awaited for a member and lacks nothing any more. Returns the new certificates.</summary>
    public async Task<IReadOnlyList<Certificate>> IssueAwaitedAsync(int memberId, Actor actor, string? address, CancellationToken cancel)
    {
        List<Certificate> issued = [];
        foreach (var awaited in await db.AwaitedCertificates.AsNoTracking().Where(one => one.MemberId == memberId).ToListAsync(cancel))
        {
            if (await IssueAsync(awaited.Result, actor, address, cancel) is { Outcome: IssueOutcome.Issued, Certificate: { } certificate })
            {
                issued.Add(certificate);
            }
        }

        return issued;
    }

    private async Task<Issued> SaveAsync(CertificateFacts facts, int memberId, string? source, Actor actor, string? address, string verb, CancellationToken cancel)
    {
        // The key may have to be made first, which saves.
        var signer = await keys.CurrentAsync(cancel);
        var place = StatusList.Draw(await db.Certificates.CountAsync(cancel));
        var certificate = new Certificate(facts, memberId, source, actor.Name, place);
        var issuer = Credential.IssuerOf(address);
        certificate.Sign(RecordJson.Write(DataIntegrity.Sign(Credential.Of(facts, place, address), signer.Seed, IssuerDocument.MethodOf(issuer, signer.PublicKey), facts.IssuedAt)));
        db.Certificates.Add(certificate);
        db.Audit(
            actor, verb, TrainingVerbs.Certificate(facts.Serial), facts.IssuedAt,
            ("holder", facts.Holder), ("posts", string.Join('、', facts.Posts.Select(post => post.Name))), ("until", $"{facts.ValidThrough:yyyy-MM-dd}"), ("renews", facts.Renews), ("why", facts.Note));
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(IssueOutcome.Issued, certificate);
        }
        catch (DbUpdateException) when (source is not null)
        {
            // The same result was told twice at once; the other one has brought it.
            db.ChangeTracker.Clear();
            if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(one => one.Source == source, cancel) is { } known)
            {
                return new(IssueOutcome.AlreadyIssued, known);
            }

            throw;
        }
    }

    private async Task AwaitAsync(CertifiedResult result, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.AwaitedCertificates.AnyAsync(awaited => awaited.Source == result.Source, cancel))
        {
            return;
        }

        db.AwaitedCertificates.Add(new(result, now));
        db.Audit(actor, TrainingVerbs.CertificateAwaited, new("member", $"{result.MemberId}"), now, ("exam", result.ExamCode));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<CertificateFacts> FactsAsync(Member member, IReadOnlyList<CertifiedPost> posts, DateOnly validThrough, DateTimeOffset now, CancellationToken cancel)
    {
        var unit = await db.Units.Where(one => one.Code == member.Person.Unit).Select(one => one.Name).SingleOrDefaultAsync(cancel) ?? member.Person.Unit ?? "";
        // What is signed says whole seconds, and the row says the same.
        var issued = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        return new(CertificateSerial.Next(), member.Person.Name, member.StaffNumber, member.Person.Unit, unit, posts, null, null, null, null, null, issued, validThrough, null, member.IsSample);
    }

    private Task<Member?> MemberAsync(int id, UnitScope scope, CancellationToken cancel) =>
        db.Members.AsNoTracking().Include(member => member.Person).Within(scope).SingleOrDefaultAsync(member => member.Id == id, cancel);

    /// <summary>Empty when one of them isn't known.</summary>
    private async Task<IReadOnlyList<CertifiedPost>> PostsAsync(IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var found = await db.Posts.Where(post => codes.Contains(post.Code)).OrderBy(post => post.Code).Select(post => new CertifiedPost(post.Code, post.Name)).ToListAsync(cancel);
        return found.Count == codes.Distinct().Count() ? found : [];
    }

    private async Task<Certificate?> FindAsync(string serial, Actor actor, CancellationToken cancel) =>
        await db.Certificates.Within(db, await UnitScope.OfAsync(db, actor, cancel)).SingleOrDefaultAsync(certificate => certificate.Serial == serial, cancel);

    private static bool IsSensible(DateOnly validThrough, DateTimeOffset now) =>
        validThrough >= BureauTime.Day(now) && validThrough <= BureauTime.Day(now).AddYears(LongestYears);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var tidy && tidy.Length > LongestText ? tidy[..LongestText] : tidy;
}

/// <param name="Certificate">The new one, or the one that was there; null where it was refused.</param>
public sealed record Issued(IssueOutcome Outcome, Certificate? Certificate = null);
