using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hanyang.Assistant.Bot.Accounts.Factors;

/// <summary>Time-based one-time passwords, as every authenticator app makes them: RFC 6238 with SHA-1, six digits, half a minute.</summary>
internal static class Totp
{
    public const int KeyBytes = 20;

    private const int Digits = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly long TicksPerStep = TimeSpan.FromSeconds(30).Ticks;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static long StepAt(DateTimeOffset now) => (now.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TicksPerStep;

    public static string CodeOf(ReadOnlySpan<byte> key, long step) => (NumberOf(key, step) % Digits).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The step whose code this is, now or one step before or after; null when it is none.</summary>
    public static long? StepOf(ReadOnlySpan<byte> key, string code, DateTimeOffset now)
    {
        var typed = Encoding.UTF8.GetBytes(string.Concat(code.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))));
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            found = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeOf(key, step)), typed) ? step : found;
        }

        return found;
    }

    /// <summary>As an authenticator app reads it from the code that we show.</summary>
    public static Uri AddressOf(ReadOnlySpan<byte> key, string issuer, string account) => new(
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Written(key)}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period=30");

    /// <summary>In base 32, as people type it when they can't scan.</summary>
    public static string Written(ReadOnlySpan<byte> key)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var value in key)
        {
            held = (held << 8) | value;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Base32[(held >> (bits - 5)) & 31]);
            }

            held &= 31;
        }

        return bits > 0 ? text.Append(Base32[(held << (5 - bits)) & 31]).ToString() : text.ToString();
    }

    private static int NumberOf(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[20];
#pragma warning disable CA5350 // The standard and the apps have SHA-1; as a keyed digest it is sound.
        HMACSHA1.HashData(key, counter, mac);
#pragma warning restore CA5350
        return BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 15)..]) & int.MaxValue;
    }
}
