using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Certificates.Signing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>What anybody may ask about a certificate whose serial they have.</summary>
public sealed class CertificateRegister(ITrainingDb db, KeyRing keys, TimeProvider clock)
{
    /// <summary>Null when there is no such certificate.</summary>
    public async Task<RegisterEntry?> FindAsync(string serial, CancellationToken cancel)
    {
        var asked = CertificateSerial.Tidy(serial);
        if (asked.Length > CertificateSerial.Longest || await db.Certificates.AsNoTracking().SingleOrDefaultAsync(one => one.Serial == asked, cancel) is not { } certificate)
        {
            return null;
        }

        var followedBy = await db.Certificates.Where(one => one.MemberId == certificate.MemberId && one.IssuedAt >= certificate.IssuedAt && one.Id != certificate.Id).ToListAsync(cancel);
        return new(
            certificate,
            certificate.StatusOn(BureauTime.Day(clock.GetUtcNow())),
            IsGenuine(certificate, await keys.PublicAsync(cancel)),
            followedBy.FirstOrDefault(one => one.Facts.Renews == certificate.Serial && one.RevokedAt is null)?.Serial);
    }

    /// <summary>A status list as a signed credential; null where there is no such list.</summary>
    public async Task<JsonObject?> StatusAsync(int list, string address, CancellationToken cancel)
    {
        if (list < 1 || list > 1 + (await db.Certificates.Select(one => (int?)one.StatusList).MaxAsync(cancel) ?? 0))
        {
            return null;
        }

        var (now, signer) = (clock.GetUtcNow(), await keys.CurrentAsync(cancel));
        var revoked = await db.Certificates.Where(one => one.StatusList == list && one.RevokedAt != null).Select(one => one.StatusIndex).ToListAsync(cancel);
        return DataIntegrity.Sign(StatusList.Of(list, revoked, address, now), signer.Seed, IssuerDocument.MethodOf(Credential.IssuerOf(address), signer.PublicKey), now);
    }

    /// <summary>Whether the credential is signed with one of our keys, and what our own row says is what was signed.</summary>
    private static bool IsGenuine(Certificate certificate, IReadOnlyList<string> known) =>
        CredentialCheck.Read(certificate.Credential) is { } credential
        && DataIntegrity.KeyOf(credential) is { } key && known.Contains(key) && DataIntegrity.Verify(credential, Multikey.Read(key)!)
        && JsonNode.DeepEquals(credential[Credential.FactsName], certificate.Facts.Json())
        && (certificate.Serial, certificate.Holder, certificate.UnitCode, certificate.IssuedAt, certificate.ValidThrough)
            == (certificate.Facts.Serial, certificate.Facts.Holder, certificate.Facts.UnitCode, certificate.Facts.IssuedAt, certificate.Facts.ValidThrough);
}

/// <param name="IsGenuine">The signature holds and fits what the register says.</param>
/// <param name="FollowedBy">The serial of the certificate that renews this one.</param>
public sealed record RegisterEntry(Certificate Certificate, CertificateStatus Status, bool IsGenuine, string? FollowedBy)
{
    /// <summary>Every field, the status and the signed credential.</summary>
    public JsonObject Json()
    {
        var json = Certificate.Facts.Json();
        json["status"] = JsonSerializer.SerializeToNode(Status, RecordJson.Options);
        json["revokedAt"] = JsonSerializer.SerializeToNode(Certificate.RevokedAt, RecordJson.Options);
        json["revokedFor"] = Certificate.RevokedFor;
        json["followedBy"] = FollowedBy;
        json["signature"] = IsGenuine ? "valid" : "invalid";
        json["credential"] = CredentialCheck.Read(Certificate.Credential);
        return json;
    }
}
