using System.Buffers;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>
/// Takes identity numbers (mistyped ones too, when region and day of birth are plausible), mobile phone and bank card numbers out of a text, so that none is stored: the first
/// and last four digits stay as a hint (three before in a phone number). Each other digit becomes *, the length stays.
/// </summary>
public static class Masking
{
    private const int ShortestNumber = 11;

    // Digits as Chinese keyboards give them too; a number may be written in groups.
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    public static string Mask(string text)
    {
        if (text.Length < ShortestNumber || text.AsSpan().IndexOfAny(Digits) < 0)
        {
            return text;
        }

        char[]? masked = null;
        for (var start = 0; NextRun(text, start) is { } run; start = run.End)
        {
            foreach (var number in NumberRun.Read(text, run.Start, run.End))
            {
                masked ??= text.ToCharArray();
                number.Hide(masked);
            }
        }

        return masked is null ? text : new string(masked);
    }

    /// <summary>The next stretch of digits with at most one space or hyphen between two of them.</summary>
    private static (int Start, int End)? NextRun(string text, int from)
    {
        var offset = text.AsSpan(from).IndexOfAny(Digits);
        if (offset < 0)
        {
            return null;
        }

        var start = from + offset;
        var end = start + 1;
        while (end < text.Length && (IsDigit(text[end]) || (text[end] is ' ' or '-' or '－' && end + 1 < text.Length && IsDigit(text[end + 1]))))
        {
            end++;
        }

        return (start, end);
    }

    internal static bool IsDigit(char c) => Digits.Contains(c);

    internal static int ValueOf(char c) => c <= '9' ? c - '0' : c - '０';
}
