using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Training.Certificates.Signing;

/// <summary>Who issues, and with which keys: a W3C controlled identifier document that is an Open Badges profile too.</summary>
public static class IssuerDocument
{
    /// <param name="issuer">Its address, or a URN where there is none.</param>
    /// <param name="keys">As Multikeys, the oldest first.</param>
    public static JsonObject Of(string issuer, IReadOnlyList<string> keys) => new()
    {
        ["@context"] = new JsonArray("https://www.w3.org/ns/cid/v1", Credential.BadgeContext),
        ["id"] = issuer,
        ["type"] = new JsonArray("Profile"),
        ["name"] = Credential.IssuerName,
        ["verificationMethod"] = new JsonArray([.. keys.Select(key => new JsonObject
        {
            ["id"] = MethodOf(issuer, key),
            ["type"] = "Multikey",
            ["controller"] = issuer,
            ["publicKeyMultibase"] = key,
        })]),
        ["assertionMethod"] = new JsonArray([.. keys.Select(key => JsonValue.Create(MethodOf(issuer, key)))]),
    };

    public static string MethodOf(string issuer, string key) => $"{issuer}#{key}";

    /// <summary>Null when it isn't such a document.</summary>
    public static IReadOnlyList<string>? KeysIn(JsonNode? document) =>
        (document as JsonObject)?["verificationMethod"] is JsonArray methods
            ? [.. methods.Select(method => (method as JsonObject)?["publicKeyMultibase"]?.GetValue<string>()).OfType<string>().Where(key => Multikey.Read(key) is not null)]
            : null;
}
