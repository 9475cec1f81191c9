using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hanyang.Assistant.Knowledge.Office.Audit;

/// <summary>
/// The canonical form: number, time (UTC, seven decimals), actor's id, name, role, unit, verb, subject's kind and key, details,
/// previous digest; each as its length in UTF-8 bytes, a colon, the bytes and a comma, null as a single hyphen and a comma. So no two
/// entries have one form, and no library's way of writing JSON matters.
/// </summary>
public static class AuditDigest
{
    public static string Of(AuditEntry entry, string previous)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(sha256, entry.Number.ToString(CultureInfo.InvariantCulture));
        Add(sha256, entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        Add(sha256, entry.ActorId?.ToString(CultureInfo.InvariantCulture));
        Add(sha256, entry.ActorName);
        Add(sha256, entry.ActorRole);
        Add(sha256, entry.ActorUnit);
        Add(sha256, entry.Verb);
        Add(sha256, entry.SubjectKind);
        Add(sha256, entry.SubjectKey);
        Add(sha256, entry.Details);
        Add(sha256, previous);
        return Convert.ToHexStringLower(sha256.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string? text)
    {
        if (text is null)
        {
            hash.AppendData("-,"u8);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length}:")));
        hash.AppendData(bytes);
        hash.AppendData(","u8);
    }
}
