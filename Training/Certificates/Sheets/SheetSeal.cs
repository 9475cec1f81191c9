using System.Text;
using Hanyang.Assistant.Training.Certificates.Signing;

namespace Hanyang.Assistant.Training.Certificates.Sheets;

/// <summary>
/// A signature over every byte of a sheet but those of the signature itself, in a comment near its end: a sheet whose page was changed, or
/// to which something was added, is found out although the credential in it is genuine.
/// </summary>
public static class SheetSeal
{
    private const string Mark = "hanyang-seal ";
    private const int KeyLength = 48;
    private const int SignatureLength = Ed25519.SignatureSize * 2;

    /// <summary>Where the seal will stand: which key, and its signature.</summary>
    internal static string Room => $"{Mark}{new string('0', KeyLength)} {new string('0', SignatureLength)}";

    internal static byte[] Seal(byte[] file, Signer signer)
    {
        var place = PlaceIn(file);
        Encoding.ASCII.GetBytes(signer.PublicKey).CopyTo(file.AsSpan(place));
        var at = place + KeyLength + 1;
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Ed25519.Sign(signer.Seed, Signed(file, at)))).CopyTo(file.AsSpan(at));
        return file;
    }

    /// <summary>The key that sealed the file, as it says itself; null when there is no seal.</summary>
    public static string? KeyOf(byte[] file) =>
        PlaceIn(file) is >= 0 and var place && place + KeyLength + 1 + SignatureLength <= file.Length ? Encoding.ASCII.GetString(file, place, KeyLength) : null;

    public static bool Verify(byte[] file, byte[] publicKey)
    {
        var at = PlaceIn(file) + KeyLength + 1;
        var written = Encoding.ASCII.GetString(file, at, SignatureLength);
        // One way to write it, or it could be changed without being another.
        return written.All(char.IsAsciiHexDigitLower) && Ed25519.Verify(publicKey, Signed(file, at), Convert.FromHexString(written));
    }

    private static byte[] Signed(byte[] file, int at) => [.. file.AsSpan(0, at), .. file.AsSpan(at + SignatureLength)];

    private static int PlaceIn(byte[] file) =>
        file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes($"%{Mark}")) is >= 0 and var found ? found + Mark.Length + 1 : -1;
}
