using System.Numerics;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>A text as a 64-bit number that is the same on every machine and after every start; the highest bit is always set.</summary>
internal static class TextDigest
{
    private const ulong Mark = 1UL << 63;

    /// <summary>FNV-1a, folded through a multiplication so that short words spread over all bits.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var digest = 14695981039346656037UL;
        foreach (var unit in text)
        {
            digest = (digest ^ unit) * 1099511628211UL;
        }

        digest = (digest ^ (digest >> 32)) * 0x9E3779B97F4A7C15UL;
        return BitOperations.RotateLeft(digest, 29) | Mark;
    }
}
