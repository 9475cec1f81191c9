using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Tests.Phrasing;

/// <summary>Repeats the passages sentence by sentence and cites each.</summary>
internal static class HonestModel
{
    public static IEnumerable<string> Write(ModelRequest request) =>
        request.Passages.SelectMany(passage => Sentences(passage.Text).Select(sentence => $"{sentence}{passage.Token}。\n"));

    public static IEnumerable<string> Sentences(string text) =>
        Regex.Split(text, "[。；;！!？?\n]").Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);
}
