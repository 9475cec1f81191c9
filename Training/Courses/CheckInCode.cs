using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>What the trainer's screen shows in its QR code: signed, another one every minute, good for a few, so that a photograph of it is of no use.</summary>
public sealed class CheckInCode(IDataProtectionProvider protection)
{
    /// <summary>For how many minutes after its own one is good.</summary>
    public const int Minutes = 3;

    private const int UidLength = 32;
    private readonly IDataProtector protector = protection.CreateProtector("Courses.CheckIn");

    public string Write(string uid, DateTimeOffset now)
    {
        Span<byte> said = stackalloc byte[sizeof(long) + UidLength];
        BinaryPrimitives.WriteInt64BigEndian(said, MinuteOf(now));
        Encoding.ASCII.GetBytes(uid, said[sizeof(long)..]);
        return WebEncoders.Base64UrlEncode(protector.Protect(said.ToArray()));
    }

    /// <summary>The session's uid; null for what is too old or none of ours.</summary>
    public string? Read(string? code, DateTimeOffset now)
    {
        if (code is not { Length: > 0 and < 500 })
        {
            return null;
        }

        try
        {
            var said = protector.Unprotect(WebEncoders.Base64UrlDecode(code));
            var age = MinuteOf(now) - BinaryPrimitives.ReadInt64BigEndian(said);
            // Another node's clock may be a little ahead.
            return said.Length == sizeof(long) + UidLength && age is >= -1 and <= Minutes ? Encoding.ASCII.GetString(said, sizeof(long), UidLength) : null;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static long MinuteOf(DateTimeOffset now) => now.UtcTicks / TimeSpan.TicksPerMinute;
}
