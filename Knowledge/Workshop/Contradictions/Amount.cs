using System.Globalization;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Search.Characters;

namespace Hanyang.Assistant.Knowledge.Workshop.Contradictions;

internal enum AmountUnit
{
    Yuan,
    WorkingDays,

    /// <summary>天 or 日, of which nobody says which days are meant.</summary>
    Days,
    Months,
}

/// <summary>A number with its unit in a text.</summary>
/// <param name="At">Where it stands, unit included.</param>
internal readonly partial record struct Amount(decimal Number, AmountUnit Unit, Range At)
{
    public bool IsTime => Unit != AmountUnit.Yuan;

    /// <summary>Both may mean the same; days without a kind may mean working days.</summary>
    public bool Agrees(Amount other) => Number == other.Number
        && (Unit == other.Unit || (Unit, other.Unit) is (AmountUnit.Days, AmountUnit.WorkingDays) or (AmountUnit.WorkingDays, AmountUnit.Days));

    /// <summary>All amounts in a text, in order. Dates (3月1日) are none.</summary>
    public static IReadOnlyList<Amount> In(string text)
    {
        List<Amount> found = [];
        foreach (Match match in Written().Matches(text))
        {
            if (!IsDate(text, match) && Parse(match.Groups["number"].Value) is { } number)
            {
                var unit = match.Groups["unit"].Value switch
                {
                    "万元" => AmountUnit.Yuan,
                    "元" or "块钱" or "块" => AmountUnit.Yuan,
                    "个工作日" or "工作日" => AmountUnit.WorkingDays,
                    "个月" => AmountUnit.Months,
                    _ => AmountUnit.Days,
                };
                found.Add(new(match.Groups["unit"].Value == "万元" ? number * 10_000 : number, unit, match.Index..(match.Index + match.Length)));
            }
        }

        return found;
    }

    /// <summary>3 月 10 日, and the end of 3 月 1 日至 10 日.</summary>
    private static bool IsDate(string text, Match match) =>
        match.Groups["unit"].Value == "日" && text.AsSpan(0, match.Index).TrimEnd() is [.., '月' or '至' or '到' or '—' or '-' or '～' or '~'];

    private static decimal? Parse(string text)
    {
        if (text.Length == 1 && "一二三四五六七八九十".IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var digit)
        {
            return digit + 1;
        }

        return text == "两" ? 2
            : decimal.TryParse(ChineseNumerals.ToDigits(text).Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }

    [GeneratedRegex(@"(?<![0-9.第])(?<number>[0-9][0-9,]*(\.[0-9]+)?|[一二三四五六七八九十百千两]{1,5})\s*(?<unit>万元|元|块钱|块|个工作日|工作日|个自然日|自然日|个月|天|日)")]
    private static partial Regex Written();
}
