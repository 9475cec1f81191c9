using System.Globalization;
using System.Text;

namespace Hanyang.Assistant.Knowledge.Search.Characters;

/// <summary>What one UTF-16 unit becomes: compatibility form, lower case, simplified. Computed once for all of them.</summary>
internal static class CharacterFolding
{
    /// <summary>Marks a unit that cannot be folded on its own: it combines, expands or vanishes.</summary>
    public const char InContext = '\0';

    private static readonly Dictionary<char, char> Simplified = ReadSimplified();
    private static readonly char[] Folded = FoldAll();

    /// <summary>The folded unit, or <see cref="InContext"/>.</summary>
    public static char Fold(char unit) => Folded[unit];

    /// <summary>The simplified form of a traditional character, any other character itself.</summary>
    public static char Simplify(char unit) => Simplified.GetValueOrDefault(unit, unit);

    private static char[] FoldAll()
    {
        var folded = new char[char.MaxValue + 1];
        for (var unit = 1; unit < folded.Length; unit++)
        {
            folded[unit] = FoldAlone((char)unit);
        }

        return folded;
    }

    private static char FoldAlone(char unit)
    {
        if (unit is < (char)0x80 or (>= (char)0x3400 and < (char)0xA000))
        {
            return Simplify(char.ToLowerInvariant(unit));
        }

        // Jamo compose with their neighbours although they are letters.
        if (char.IsSurrogate(unit) || IsDropped(unit) || Combines(unit) || unit is >= (char)0x1100 and < (char)0x1200)
        {
            return InContext;
        }

        // U+FFFE and U+FFFF are no characters; normalisation refuses them.
        if (unit >= (char)0xFFFE)
        {
            return '\uFFFD';
        }

        var form = unit.ToString().Normalize(NormalizationForm.FormKC);
        if (form.Length != 1)
        {
            return InContext;
        }

        var lower = char.ToLowerInvariant(form[0]);
        var again = lower.ToString().Normalize(NormalizationForm.FormKC);
        return again.Length == 1 && !Combines(again[0]) ? Simplify(again[0]) : InContext;
    }

    /// <summary>Invisible characters that break words apart when pasted from documents and web pages.</summary>
    public static bool IsDropped(char unit) =>
        char.GetUnicodeCategory(unit) is UnicodeCategory.Format || unit is >= '\uFE00' and <= '\uFE0F';

    private static bool Combines(char unit) => char.GetUnicodeCategory(unit)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static Dictionary<char, char> ReadSimplified()
    {
        using var stream = typeof(CharacterFolding).Assembly.GetManifestResourceStream("traditional-simplified.txt")!;
        using var reader = new StreamReader(stream);
        var pairs = reader.ReadToEnd().Replace("\n", "", StringComparison.Ordinal);
        return pairs.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
    }
}
