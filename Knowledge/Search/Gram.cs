using System.Numerics;
using System.Text;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>
/// A term of the index: one ideograph, two neighbouring ones, or a word of letters and digits, packed into 64 bits.
/// Words are known by a 63-bit digest: among a million of them a collision is a matter of one in eighteen million.
/// </summary>
public readonly record struct Gram(ulong Key)
{
    private const ulong WordMark = 1UL << 63;

    /// <summary>Not a single character.</summary>
    internal bool IsPairOrWord => Key > uint.MaxValue;

    internal static Gram Of(int ideograph) => new((ulong)ideograph);

    internal static Gram Of(int first, int second) => new(((ulong)first << 32) | (uint)second);

    /// <summary>FNV-1a, folded through a multiplication so that short words spread over all bits.</summary>
    internal static Gram OfWord(ReadOnlySpan<char> word)
    {
        var digest = 14695981039346656037UL;
        foreach (var unit in word)
        {
            digest = (digest ^ unit) * 1099511628211UL;
        }

        digest = (digest ^ (digest >> 32)) * 0x9E3779B97F4A7C15UL;
        return new(BitOperations.RotateLeft(digest, 29) | WordMark);
    }

    internal static bool IsIdeograph(int codePoint) => codePoint switch
    {
        < 0x3005 => false,
        >= 0x4E00 and <= 0x9FFF => true,
        0x3005 or 0x3007 => true,
        >= 0x3041 and <= 0x3096 or >= 0x30A1 and <= 0x30FE => true,
        >= 0x3400 and <= 0x4DBF => true,
        >= 0xAC00 and <= 0xD7A3 => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0x20000 and <= 0x3FFFF => true,
        _ => false,
    };

    internal static bool IsWordPart(Rune rune) => Rune.IsLetterOrDigit(rune) && !IsIdeograph(rune.Value);
}
