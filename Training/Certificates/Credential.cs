using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Certificates.Signing;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>A certificate as an Open Badges 3.0 credential, which is a W3C Verifiable Credential 2.0.</summary>
public static class Credential
{
    public const string BadgeContext = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /// <summary>Who issues where no public address is known.</summary>
    public const string NoAddress = "urn:hanyang:certificates";

    /// <summary>Where our own facts stand among what the standards define.</summary>
    public const string FactsName = "certificate";

    /// <summary>Digests of every field, so that a changed one can be named.</summary>
    public const string DigestsName = "fieldDigests";

    private const string CredentialContext = "https://www.w3.org/ns/credentials/v2";

    public static string IssuerName => Sentences.In(CultureInfo.GetCultureInfo("zh-CN"), "CertificateIssuer");

    /// <param name="address">The public address without a slash at its end; null where none is known.</param>
    public static string IssuerOf(string? address) => address is null ? NoAddress : $"{address}/certificates/issuer";

    /// <summary>Without its proof.</summary>
    public static JsonObject Of(CertificateFacts facts, StatusPlace status, string? address)
    {
        var credential = new JsonObject
        {
            ["@context"] = Context(),
            ["id"] = address is null ? $"{NoAddress}:{facts.Serial}" : $"{address}/certificates/{facts.Serial}.json",
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["issuer"] = new JsonObject { ["id"] = IssuerOf(address), ["type"] = new JsonArray("Profile"), ["name"] = IssuerName },
            ["name"] = Sentences.In(CultureInfo.GetCultureInfo("zh-CN"), "CertificateTitle"),
            ["validFrom"] = Instant(facts.IssuedAt),
            ["validUntil"] = Instant(EndOf(facts.ValidThrough)),
            ["credentialSubject"] = Subject(facts, address),
            [FactsName] = facts.Json(),
        };
        if (address is not null)
        {
            credential["credentialStatus"] = StatusList.Entry(status, address);
        }

        credential[DigestsName] = Digests(credential);
        return credential;
    }

    /// <summary>Contexts of the standards first; what they don't define is ours.</summary>
    public static JsonArray Context() => [CredentialContext, BadgeContext, new JsonObject { ["@vocab"] = "urn:hanyang:terms:" }];

    /// <summary>Each field by its path with a digest of its value; the digests themselves have none.</summary>
    public static JsonObject Digests(JsonObject credential)
    {
        var digests = new JsonObject();
        foreach (var (path, value) in Leaves(credential, "").Where(leaf => !leaf.Path.StartsWith($"/{DigestsName}", StringComparison.Ordinal) && !leaf.Path.StartsWith("/proof", StringComparison.Ordinal)))
        {
            digests[path] = Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(value)))[..32];
        }

        return digests;
    }

    public static string Instant(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Subject(CertificateFacts facts, string? address)
    {
        var posts = string.Join('、', facts.Posts.Select(post => post.Name));
        var subject = new JsonObject
        {
            ["type"] = new JsonArray("AchievementSubject"),
            ["identifier"] = new JsonArray(Identity("name", facts.Holder), Identity("employeeId", facts.StaffNumber)),
            ["achievement"] = new JsonObject
            {
                ["id"] = facts.ExamCode is { } exam ? $"{IssuerOf(address)}/exams/{Uri.EscapeDataString(exam)}" : $"{IssuerOf(address)}/by-hand",
                ["type"] = new JsonArray("Achievement"),
                ["achievementType"] = "Certificate",
                ["name"] = posts,
                ["description"] = Sentences.In(CultureInfo.GetCultureInfo("zh-CN"), "CertificateSays", posts),
                ["criteria"] = new JsonObject { ["narrative"] = facts.ExamTitle ?? facts.Note ?? "" },
            },
        };
        if (facts.Score is { } score)
        {
            subject["result"] = new JsonArray(new JsonObject { ["type"] = new JsonArray("Result"), ["value"] = score });
        }

        return subject;
    }

    private static JsonObject Identity(string kind, string value) =>
        new() { ["type"] = "IdentityObject", ["hashed"] = false, ["identityHash"] = value, ["identityType"] = kind };

    private static DateTimeOffset EndOf(DateOnly day) => BureauTime.Midnight(day.AddDays(1)).AddSeconds(-1);

    private static IEnumerable<(string Path, JsonElement Value)> Leaves(JsonNode? node, string path)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } found:
                return found.SelectMany(property => Leaves(property.Value, $"{path}/{property.Key}"));
            case JsonArray { Count: > 0 } list:
                return list.SelectMany((item, place) => Leaves(item, $"{path}/{place.ToString(CultureInfo.InvariantCulture)}"));
            default:
                return [(path, JsonSerializer.SerializeToElement(node))];
        }
    }
}
