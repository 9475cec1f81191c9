using System.Text;

namespace Hanyang.Assistant.Knowledge.Search.Characters;

/// <summary>
/// Writes Chinese numbers with digits where they are clearly numbers: 二十 → 20, 第十二条 → 第12条, 三万五千 → 3万5000,
/// 二〇二三年 → 2023年. Single numerals (一次性, 十堰) and idioms (万一, 二百五, 三三两两) stay.
/// </summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    public static string ToDigits(string text)
    {
        StringBuilder? written = null;
        var copied = 0;
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsNumeral(text[start]))
            {
                continue;
            }

            var end = start + 1;
            while (end < text.Length && IsNumeral(text[end]))
            {
                end++;
            }

            if (end - start > 1 && !Touches(text, start, end) && Read(text.AsSpan(start, end - start), Next(text, end)) is { } number)
            {
                (written ??= new()).Append(text, copied, start - copied).Append(number);
                copied = end;
            }

            start = end;
        }

        return written is null ? text : written.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>5十二: written together with digits, a new number would come of it.</summary>
    private static bool Touches(string text, int start, int end) =>
        (start > 0 && char.IsAsciiDigit(text[start - 1])) || char.IsAsciiDigit(Next(text, end));

    private static char Next(string text, int end) => end < text.Length ? text[end] : ' ';

    private static bool IsNumeral(char unit) => DigitOf(unit) >= 0 || unit is '十' or '百' or '千' or '万' or '亿';

    private static int DigitOf(char unit) => unit switch
    {
        '〇' => 0,
        '两' => 2,
        _ => Digits.IndexOf(unit, StringComparison.Ordinal),
    };

    private static string? Read(ReadOnlySpan<char> run, char next)
    {
        if (next == '年' && run.Length == 4 && ReadYear(run) is { } year)
        {
            return year;
        }

        var written = new StringBuilder();
        while (!run.IsEmpty)
        {
            var mark = run.IndexOfAny('万', '亿');
            var section = mark < 0 ? run : run[..mark];
            if (mark >= 0 && written.Length > 0 && section is ['零', .. var rest])
            {
                section = rest;
            }

            var isLoneDigit = section.Length == 1 && DigitOf(section[0]) > 0;
            var value = isLoneDigit && mark >= 0 ? DigitOf(section[0]) : ReadSection(section, afterMark: written.Length > 0);
            if (value is null)
            {
                return null;
            }

            written.Append(value);
            run = mark < 0 ? [] : run[mark..];
            if (mark >= 0)
            {
                written.Append(run[0]);
                run = run[1..];
            }
        }

        return written.ToString();
    }

    private static string? ReadYear(ReadOnlySpan<char> run)
    {
        Span<char> year = stackalloc char[4];
        for (var i = 0; i < year.Length; i++)
        {
            if (DigitOf(run[i]) is var digit && digit < 0)
            {
                return null;
            }

            year[i] = (char)('0' + digit);
        }

        return year.ToString();
    }

    /// <summary>A number below 10,000 with units in falling order, null where it is not one.</summary>
    private static int? ReadSection(ReadOnlySpan<char> section, bool afterMark)
    {
        var (value, ceiling, zero) = (0, 10_000, afterMark && section is ['零', ..]);
        if (zero)
        {
            section = section[1..];
        }

        for (var i = 0; i < section.Length;)
        {
            if (section[i] is '零' or '〇')
            {
                if (zero || value == 0)
                {
                    return null;
                }

                (zero, i) = (true, i + 1);
                continue;
            }

            var bareTen = section[i] == '十' && (value == 0 || zero);
            var digit = bareTen ? 1 : DigitOf(section[i]);
            var unitAt = bareTen ? i : i + 1;
            var unit = unitAt < section.Length ? UnitOf(section[unitAt]) : 1;
            // 一百一 means 110 and 二百五 a fool: a last digit follows 十 or 零.
            if (digit <= 0 || unit == 0 || unit >= ceiling || (unit == 1 && ceiling != 10 && !zero))
            {
                return null;
            }

            (value, ceiling, zero, i) = (value + (digit * unit), unit, false, unitAt + 1);
        }

        return zero || value < 10 ? null : value;
    }

    private static int UnitOf(char unit) => unit switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => 0,
    };
}
