using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;

/// <summary>The one form in which a sentence and its passage are compared: normalised, with one way to write a percentage, a range and a thousand.</summary>
internal static partial class CheckedForm
{
    public static string Of(string text)
    {
        var form = Dashes().Replace(Normaliser.Normalise(text), "-");
        form = Thousands().Replace(form, match => match.Value.Replace(",", "", StringComparison.Ordinal));
        form = Percent().Replace(form, match => $"{Digit(match.Groups[1].Value)}%");
        return Fraction().Replace(form, match => $"{Digit(match.Groups[2].Value)}/{Digit(match.Groups[1].Value)}");
    }

    private static string Digit(string number) =>
        "一二三四五六七八九十".IndexOf(number, StringComparison.Ordinal) is >= 0 and var at ? $"{at + 1}" : number == "两" ? "2" : number;

    [GeneratedRegex("[—–－‐‑−]+")]
    private static partial Regex Dashes();

    [GeneratedRegex("(?<![0-9.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])")]
    private static partial Regex Thousands();

    [GeneratedRegex("百分之([0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十])")]
    private static partial Regex Percent();

    [GeneratedRegex("([0-9]+|[二三四五六七八九十])分之([0-9]+|[一二两三四五六七八九十])")]
    private static partial Regex Fraction();
}
