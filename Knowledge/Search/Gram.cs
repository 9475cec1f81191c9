using System.Text;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>
/// A term of the index: one ideograph, two neighbouring ones, or a word of letters and digits, packed into 32 bits, since a catalogue
/// holds millions. One ideograph stands as its code point and two of the first plane as their two halves. The rest, words above all, is known by
/// a digest in the space between, of 805 million: among a thousand words two have the same once in 1,600 catalogues.
/// </summary>
public readonly record struct Gram(uint Key) : IComparable<Gram>
{
    private const uint FirstDigest = 0x40000;
    private const uint FirstPair = 0x3005_0000;

    /// <summary>Not a single character.</summary>
    internal bool IsPairOrWord => Key >= FirstDigest;

    /// <summary>The one or two ideographs; null for what is known by its digest.</summary>
    internal string? Characters => Key switch
    {
        < FirstDigest => char.ConvertFromUtf32((int)Key),
        >= FirstPair => string.Concat((char)(Key >> 16), (char)Key),
        _ => null,
    };

    public int CompareTo(Gram other) => Key.CompareTo(other.Key);

    public static bool operator <(Gram one, Gram other) => one.Key < other.Key;

    public static bool operator <=(Gram one, Gram other) => one.Key <= other.Key;

    public static bool operator >(Gram one, Gram other) => one.Key > other.Key;

    public static bool operator >=(Gram one, Gram other) => one.Key >= other.Key;

    internal static Gram Of(int ideograph) => new((uint)ideograph);

    internal static Gram Of(int first, int second) =>
        (first | second) <= char.MaxValue ? new(((uint)first << 16) | (uint)second) : OfDigest(((ulong)first << 32) | (uint)second);

    internal static Gram OfWord(ReadOnlySpan<char> word) => OfDigest(TextDigest.Of(word));

    private static Gram OfDigest(ulong digest) => new(FirstDigest + (uint)(digest % (FirstPair - FirstDigest)));

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
