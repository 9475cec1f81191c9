using System.Numerics;

namespace Hanyang.Assistant.Training.Certificates.Signing;

/// <summary>Bitcoin's base 58, as multibase writes keys and signatures after a <c>z</c>.</summary>
public static class Base58
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    // A signature has 88 characters; the time grows with the square.
    private const int Longest = 256;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var value = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        var text = new List<char>();
        for (; !value.IsZero; value /= 58)
        {
            text.Add(Alphabet[(int)(value % 58)]);
        }

        foreach (var one in bytes)
        {
            if (one != 0)
            {
                break;
            }

            text.Add(Alphabet[0]);
        }

        text.Reverse();
        return string.Concat(text);
    }

    /// <summary>Null when a character isn't of the alphabet, or there are far too many.</summary>
    public static byte[]? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var value = BigInteger.Zero;
        foreach (var one in text)
        {
            if (Alphabet.IndexOf(one, StringComparison.Ordinal) is not (>= 0 and var digit))
            {
                return null;
            }

            value = (value * 58) + digit;
        }

        var zeros = text.TakeWhile(one => one == Alphabet[0]).Count();
        return [.. new byte[zeros], .. value.IsZero ? [] : value.ToByteArray(isUnsigned: true, isBigEndian: true)];
    }
}
