using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>A message that picks from a list by number: "2", "第二个", "选3".</summary>
internal static partial class OrdinalWords
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>From 1; null where it is no such message.</summary>
    /// <param name="text">Normalised, blanks for punctuation.</param>
    public static int? Read(string text) => Words().Match(text) is { Success: true } match
        ? match.Groups["number"].Value[0] is var digit && char.IsAsciiDigit(digit) ? digit - '0' : Digits.IndexOf(digit, StringComparison.Ordinal) + 1
        : null;

    [GeneratedRegex("^(我?(要|选|是|问的是?)?)第?(?<number>[1-9一二三四五六七八九])(个|项|条|种|号)?(吧|的)?$")]
    private static partial Regex Words();
}
