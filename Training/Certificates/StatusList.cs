using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>W3C's Bitstring Status List: a bit for each certificate says whether it is revoked, so that whoever asks doesn't say for which.</summary>
public static class StatusList
{
    /// <summary>The least that the standard allows, so that one certificate hides among many.</summary>
    public const int Bits = 131_072;

    /// <summary>Until when a list may be kept: a revocation is seen within a minute.</summary>
    public static TimeSpan Age { get; } = TimeSpan.FromSeconds(30);

    /// <summary>A list is left half empty, or a free place would be hard to come by.</summary>
    public static StatusPlace Draw(int issued) => new(1 + (issued / (Bits / 2)), RandomNumberGenerator.GetInt32(Bits));

    public static string AddressOf(string issuerAddress, int list) => string.Create(CultureInfo.InvariantCulture, $"{issuerAddress}/certificates/status/{list}");

    /// <summary>Where a credential says that its status is to be looked up.</summary>
    public static JsonObject Entry(StatusPlace place, string address)
    {
        var list = AddressOf(address, place.List);
        var index = place.Index.ToString(CultureInfo.InvariantCulture);
        return new()
        {
            ["id"] = $"{list}#{index}",
            ["type"] = "BitstringStatusListEntry",
            ["statusPurpose"] = "revocation",
            ["statusListIndex"] = index,
            ["statusListCredential"] = list,
        };
    }

    /// <summary>The list as a credential, without its proof.</summary>
    public static JsonObject Of(int list, IEnumerable<int> revoked, string address, DateTimeOffset now)
    {
        var id = AddressOf(address, list);
        return new()
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "BitstringStatusListCredential"),
            ["issuer"] = Credential.IssuerOf(address),
            ["validFrom"] = Credential.Instant(now),
            ["validUntil"] = Credential.Instant(now + (2 * Age)),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = $"{id}#list",
                ["type"] = "BitstringStatusList",
                ["statusPurpose"] = "revocation",
                ["encodedList"] = Write(revoked),
                ["ttl"] = (int)Age.TotalMilliseconds,
            },
        };
    }

    public static string Write(IEnumerable<int> revoked)
    {
        var bits = new byte[Bits / 8];
        foreach (var index in revoked)
        {
            bits[index / 8] |= (byte)(0x80 >> (index % 8));
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bits);
        }

        return "u" + Base64Url.EncodeToString(packed.ToArray());
    }

    /// <summary>Whether the bit is set.</summary>
    /// <exception cref="FormatException">It is no such list, or too short.</exception>
    public static bool IsSet(string encoded, int index)
    {
        if (!encoded.StartsWith('u') || index < 0)
        {
            throw new FormatException("No multibase of that kind.");
        }

        using var gzip = new GZipStream(new MemoryStream(Base64Url.DecodeFromChars(encoded.AsSpan(1))), CompressionMode.Decompress);
        try
        {
            var bytes = new byte[(index / 8) + 1];
            gzip.ReadExactly(bytes);
            return (bytes[^1] & (0x80 >> (index % 8))) != 0;
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            throw new FormatException("The list can't be unpacked.", damage);
        }
    }
}
