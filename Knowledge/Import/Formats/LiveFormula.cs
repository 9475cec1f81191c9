using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>Keeps a text in a CSV file from being taken for a formula by a sheet program.</summary>
internal static partial class LiveFormula
{
    /// <summary>Puts an apostrophe before a text that a sheet would calculate, or that <see cref="Strip"/> would otherwise shorten.</summary>
    public static string Guard(string text) => Live().IsMatch(text) ? "'" + text : text;

    /// <summary>Takes away exactly the apostrophe that <see cref="Guard"/> puts there.</summary>
    public static string Strip(string text) => text.StartsWith('\'') && Live().IsMatch(text) ? text[1..] : text;

    // Chinese sheet programs also take the full-width signs.
    [GeneratedRegex(@"\A'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])")]
    private static partial Regex Live();
}
