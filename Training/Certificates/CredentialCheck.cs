using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Certificates.Sheets;
using Hanyang.Assistant.Training.Certificates.Signing;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>Whether a credential, or a sheet with one in it, is one of the issuer's and says what was signed. Opens nothing and asks nobody.</summary>
public static class CredentialCheck
{
    private const int MostFields = 5;

    // A name that stands twice could be read in two ways.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <param name="keys">The issuer's, as Multikeys.</param>
    /// <param name="statusList">A saved status list; null to leave the question of revocation open.</param>
    public static CredentialFinding Of(byte[] file, IReadOnlyCollection<string> keys, string? statusList, DateTimeOffset now)
    {
        if (!SheetReading.IsPdf(file))
        {
            return Of(Text(file), keys, statusList, now);
        }

        var finding = SheetReading.Attached(file).Select(text => Of(text, keys, statusList, now)).FirstOrDefault(found => found.Verdict != CredentialVerdict.Unreadable)
            ?? new(CredentialVerdict.Unreadable, []);
        return finding.Verdict == CredentialVerdict.Valid && !IsSealed(file, keys) ? finding with { Verdict = CredentialVerdict.SheetAltered } : finding;
    }

    /// <summary>The same for a credential's text.</summary>
    public static CredentialFinding Of(string text, IReadOnlyCollection<string> keys, string? statusList, DateTimeOffset now)
    {
        if (Read(text) is not { } credential || DataIntegrity.KeyOf(credential) is not { } key || Multikey.Read(key) is not { } publicKey)
        {
            return new(CredentialVerdict.Unreadable, []);
        }

        if (!keys.Contains(key))
        {
            return new(CredentialVerdict.UnknownKey, [], Key: key);
        }

        if (!IsGenuine(credential, publicKey) || CertificateFacts.Read(credential[Credential.FactsName]) is not { } facts)
        {
            return new(CredentialVerdict.Altered, AlteredIn(credential), Key: key);
        }

        var verdict = BureauTime.Day(now) > facts.ValidThrough ? CredentialVerdict.Expired : statusList is null ? CredentialVerdict.Valid : StatusIn(statusList, credential, keys, now);
        return new(verdict, [], facts, key);
    }

    /// <summary>Null when it is no JSON object that can be read in one way only.</summary>
    public static JsonObject? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) as JsonObject;
        }
        catch (Exception damage) when (damage is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsGenuine(JsonObject credential, byte[] publicKey)
    {
        try
        {
            return DataIntegrity.Verify(credential, publicKey);
        }
        catch (Exception damage) when (damage is FormatException or InvalidOperationException or JsonException)
        {
            return false;
        }
    }

    /// <summary>Whoever alters a field seldom alters its digest too; where somebody has, nothing can be named.</summary>
    private static List<string> AlteredIn(JsonObject credential)
    {
        try
        {
            if (credential[Credential.DigestsName] is not JsonObject said)
            {
                return [$"/{Credential.DigestsName}"];
            }

            var are = Credential.Digests(credential);
            return [.. said.Select(one => one.Key).Union(are.Select(one => one.Key)).Where(path => said[path]?.ToString() != are[path]?.ToString()).Take(MostFields)];
        }
        catch (Exception damage) when (damage is FormatException or InvalidOperationException)
        {
            return [];
        }
    }

    private static CredentialVerdict StatusIn(string statusList, JsonObject credential, IReadOnlyCollection<string> keys, DateTimeOffset now)
    {
        try
        {
            var entry = credential["credentialStatus"] as JsonObject;
            return Read(statusList) is { } list && entry is not null
                && DataIntegrity.KeyOf(list) is { } key && keys.Contains(key) && IsGenuine(list, Multikey.Read(key)!)
                && list["id"]?.ToString() == entry["statusListCredential"]?.ToString()
                && DateTimeOffset.Parse(list["validUntil"]?.ToString() ?? "", CultureInfo.InvariantCulture) >= now
                ? StatusList.IsSet(list["credentialSubject"]?["encodedList"]?.ToString() ?? "", int.Parse(entry["statusListIndex"]?.ToString() ?? "", CultureInfo.InvariantCulture)) ? CredentialVerdict.Revoked : CredentialVerdict.Valid
                : CredentialVerdict.StatusUnusable;
        }
        catch (Exception damage) when (damage is FormatException or InvalidOperationException)
        {
            return CredentialVerdict.StatusUnusable;
        }
    }

    private static bool IsSealed(byte[] file, IReadOnlyCollection<string> keys) =>
        SheetSeal.KeyOf(file) is { } key && keys.Contains(key) && Multikey.Read(key) is { } publicKey && SheetSeal.Verify(file, publicKey);

    private static string Text(byte[] file) => System.Text.Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
}
