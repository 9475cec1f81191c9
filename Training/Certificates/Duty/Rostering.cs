using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Certificates.Duty;

/// <summary>Puts together who holds which post, and who of them has a certificate for it (持证上岗).</summary>
public sealed class Rostering(ITrainingDb db)
{
    /// <param name="unit">A code; null or empty for all within the scope.</param>
    public async Task<DutyRoster> OnAsync(UnitScope scope, string? unit, DateOnly day, CancellationToken cancel)
    {
        var asked = db.Members.AsNoTracking().Within(scope).ActiveOn(day);
        if (!string.IsNullOrEmpty(unit))
        {
            asked = asked.Within(await UnitScope.BelowAsync(db, unit, cancel));
        }

        var members = await asked.Include(member => member.Person).Include(member => member.Holdings).ThenInclude(holding => holding.Post)
            .OrderBy(member => member.Person.Unit).ThenBy(member => member.StaffNumber).AsSplitQuery().ToListAsync(cancel);
        var needs = await db.CertificateSchemes.AsNoTracking().ToDictionaryAsync(scheme => scheme.PostCode, scheme => scheme.NeedsCertificate, cancel);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(one => one.Code, one => one.Name, cancel);
        var certificates = (await db.Certificates.AsNoTracking().Where(certificate => asked.Any(member => member.Id == certificate.MemberId))
            .Select(certificate => new Held(certificate.MemberId, certificate.Serial, certificate.IssuedAt, certificate.ValidThrough, certificate.RevokedAt, certificate.Posts.Select(post => post.PostCode).ToList()))
            .ToListAsync(cancel)).Where(held => BureauTime.Day(held.IssuedAt) <= day).ToLookup(held => held.MemberId);
        return new(string.IsNullOrEmpty(unit) ? null : unit, day,
        [
            .. members.Select(member => new DutyMember(
                member.Id, member.StaffNumber, member.Person.Name, member.Person.Unit,
                member.Person.Unit is { } code ? units.GetValueOrDefault(code, code) : "", member.IsSample,
                [.. member.Posts.Select(post => Of(post, needs.GetValueOrDefault(post.Code, CertificateScheme.IsWindow(post.Name)), certificates[member.Id], day))])),
        ]);
    }

    private static DutyPost Of(Post post, bool needed, IEnumerable<Held> certificates, DateOnly day)
    {
        // One that counts goes before any that doesn't, whichever came later.
        var latest = certificates.Where(held => held.Posts.Contains(post.Code)).OrderByDescending(held => held.StandingOn(day) == DutyStanding.Valid).ThenByDescending(held => held.IssuedAt).FirstOrDefault();
        var standing = latest?.StandingOn(day) ?? (needed ? DutyStanding.None : DutyStanding.NotNeeded);
        return new(post.Code, post.Name, needed, !needed || standing == DutyStanding.Valid, standing, latest?.Serial, latest?.ValidThrough);
    }

    private sealed record Held(int MemberId, string Serial, DateTimeOffset IssuedAt, DateOnly ValidThrough, DateTimeOffset? RevokedAt, List<string> Posts)
    {
        public DutyStanding StandingOn(DateOnly day) => RevokedAt is not null ? DutyStanding.Revoked : day > ValidThrough ? DutyStanding.Expired : DutyStanding.Valid;
    }
}
