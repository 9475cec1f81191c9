using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Certificates.Sheets;
using Hanyang.Assistant.Training.Certificates.Signing;

namespace Hanyang.Assistant.Training.Tests.Certificates;

/// <summary>A certificate, its credential and its sheet, without a host.</summary>
internal static partial class Papers
{
    public const string Address = "https://zw.example";
    public static DateTimeOffset Issued { get; } = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    public static Signer Signer { get; } = NewSigner();

    public static CertificateFacts Facts { get; } = new(
        CertificateSerial.Next(), "欧阳堃", "H001", "HY-01", "听琴街道办事处", [new("SB", "社保窗口"), new("YB", "医保窗口")],
        "RZ-2026", "2026 年窗口人员上岗考试", "3", "92 分", "旧证换发", Issued, new(2028, 3, 1), "HY-2222-3333-4444", false);

    public static Signer NewSigner()
    {
        var seed = RandomNumberGenerator.GetBytes(Ed25519.SeedSize);
        return new(Multikey.Write(Ed25519.PublicKeyOf(seed)), seed);
    }

    public static string Credential(CertificateFacts facts, Signer? signer = null, StatusPlace? place = null) => RecordJson.Write(DataIntegrity.Sign(
        Training.Certificates.Credential.Of(facts, place ?? new(1, 77), Address), (signer ?? Signer).Seed,
        IssuerDocument.MethodOf(Training.Certificates.Credential.IssuerOf(Address), (signer ?? Signer).PublicKey), facts.IssuedAt));

    public static byte[] Sheet(CertificateFacts facts) => CertificateSheet.Write(facts, Credential(facts), $"{Address}/certificates/{facts.Serial}", Signer);

    public static CredentialFinding Check(byte[] file, string? status = null, DateTimeOffset? now = null) => CredentialCheck.Of(file, [Signer.PublicKey], status, now ?? Issued.AddDays(1));

    /// <summary>What a reader would copy out of the page, by the table that the file brings along.</summary>
    public static string TextOf(byte[] sheet)
    {
        var streams = Stream().Matches(Encoding.Latin1.GetString(sheet)).Select(found => Unpack(sheet, found.Index + found.Length)).ToList();
        var table = Pair().Matches(streams.Single(text => text.Contains("beginbfchar", StringComparison.Ordinal)))
            .ToDictionary(pair => pair.Groups[1].Value, pair => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(pair.Groups[2].Value)));
        var page = streams.Single(text => text.Contains(" Tj ET", StringComparison.Ordinal));
        return string.Join('\n', Shown().Matches(page).Select(shown => string.Concat(shown.Groups[1].Value.Chunk(4).Select(code => table[new string(code)]))));
    }

    /// <summary>Where the lowest line stands, in points.</summary>
    public static double LowestOf(byte[] sheet)
    {
        var page = Stream().Matches(Encoding.Latin1.GetString(sheet)).Select(found => Unpack(sheet, found.Index + found.Length)).Single(text => text.Contains(" Tj ET", StringComparison.Ordinal));
        return Placed().Matches(page).Min(placed => double.Parse(placed.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private static string Unpack(byte[] file, int start)
    {
        using var zlib = new ZLibStream(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress);
        using var text = new MemoryStream();
        zlib.CopyTo(text);
        return Encoding.Latin1.GetString(text.ToArray());
    }

    [GeneratedRegex("/FlateDecode /Length [0-9]+ >>\nstream\n")]
    private static partial Regex Stream();

    [GeneratedRegex("^<([0-9A-F]{4})> <([0-9A-F]+)>$", RegexOptions.Multiline)]
    private static partial Regex Pair();

    [GeneratedRegex("([0-9.-]+) Td ")]
    private static partial Regex Placed();

    [GeneratedRegex("<([0-9A-F]+)> Tj")]
    private static partial Regex Shown();
}
