using System.Buffers;
using System.Text;
using Hanyang.Assistant.Knowledge.Search.Characters;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>
/// Brings texts and questions to one form: NFKC, lower case, simplified characters, Chinese numbers as digits.
/// Normalising twice changes nothing more; no input is refused, lone surrogates become U+FFFD.
/// </summary>
public static class Normaliser
{
    /// <summary>Lower-casing can open a new composition, and the reverse; few texts need a second round, none known a third.</summary>
    private const int MostRounds = 4;

    public static string Normalise(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var folded = TryFold(text, buffer) ? Same(text, buffer) : FoldInContext(text);
            return ChineseNumerals.ToDigits(folded);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Nearly every text goes character by character.</summary>
    private static bool TryFold(string text, char[] folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var unit = CharacterFolding.Fold(text[i]);
            if (unit == CharacterFolding.InContext)
            {
                return false;
            }

            folded[i] = unit;
        }

        return true;
    }

    private static string Same(string text, char[] folded)
    {
        var result = folded.AsSpan(0, text.Length);
        return result.SequenceEqual(text) ? text : new string(result);
    }

    private static string FoldInContext(string text)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var folded = FoldOnce(text);
            if (folded == text)
            {
                break;
            }

            text = folded;
        }

        return text;
    }

    private static string FoldOnce(string text)
    {
        var lower = Visible(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return string.Create(lower.Length, lower, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = CharacterFolding.Simplify(source[i]);
            }
        });
    }

    /// <summary>Without invisible characters and with nothing that is not Unicode.</summary>
    private static string Visible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp)
            {
                kept.Append(rune.ToString());
            }
            else if ((char)rune.Value is var unit && unit is '\0' or >= '\uFFFE')
            {
                kept.Append('\uFFFD');
            }
            else if (!CharacterFolding.IsDropped(unit))
            {
                kept.Append(unit);
            }
        }

        return kept.ToString();
    }
}
