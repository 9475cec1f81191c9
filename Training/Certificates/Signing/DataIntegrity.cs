using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Training.Certificates.Signing;

/// <summary>
/// W3C's Data Integrity proof with the suite <c>eddsa-jcs-2022</c>: Ed25519 over the digests of the proof's options and of the
/// document, both in their canonical form.
/// </summary>
public static class DataIntegrity
{
    public const string Suite = "eddsa-jcs-2022";

    /// <summary>The document with a proof by the key.</summary>
    /// <param name="method">The address of the key, which ends with <c>#</c> and the key itself.</param>
    public static JsonObject Sign(JsonObject document, byte[] seed, string method, DateTimeOffset now)
    {
        var proof = new JsonObject
        {
            ["type"] = "DataIntegrityProof",
            ["cryptosuite"] = Suite,
            ["created"] = now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["verificationMethod"] = method,
            ["proofPurpose"] = "assertionMethod",
        };
        if (document["@context"] is { } context)
        {
            proof["@context"] = context.DeepClone();
        }

        proof["proofValue"] = "z" + Base58.Write(Ed25519.Sign(seed, Message(document, proof)));
        var signed = document.DeepClone().AsObject();
        signed["proof"] = proof;
        return signed;
    }

    /// <summary>Whether the proof is one by this key over this document.</summary>
    public static bool Verify(JsonObject credential, byte[] publicKey)
    {
        if (credential["proof"] is not JsonObject proof || !IsOurSuite(proof) || TextOf(proof, "proofValue") is not ['z', ..] value || Base58.Read(value[1..]) is not { } signature)
        {
            return false;
        }

        var document = credential.DeepClone().AsObject();
        document.Remove("proof");
        var options = proof.DeepClone().AsObject();
        options.Remove("proofValue");
        // The proof repeats the context that was signed.
        return (options["@context"] is not { } context || JsonNode.DeepEquals(context, document["@context"]))
            && Ed25519.Verify(publicKey, Message(document, options), signature);
    }

    /// <summary>The key that the proof names, as it stands after the <c>#</c>; null when it names none.</summary>
    public static string? KeyOf(JsonObject credential) =>
        credential["proof"] is JsonObject proof && TextOf(proof, "verificationMethod") is { } method && method.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark
            ? method[(mark + 1)..]
            : null;

    private static bool IsOurSuite(JsonObject proof) =>
        TextOf(proof, "type") == "DataIntegrityProof" && TextOf(proof, "cryptosuite") == Suite && TextOf(proof, "proofPurpose") == "assertionMethod";

    private static byte[] Message(JsonObject document, JsonObject options) => [.. Digest(options), .. Digest(document)];

    private static byte[] Digest(JsonObject value) => SHA256.HashData(CanonicalJson.Write(JsonSerializer.SerializeToElement(value)));

    private static string? TextOf(JsonObject value, string name) => value[name] is JsonValue one && one.TryGetValue<string>(out var text) ? text : null;
}
