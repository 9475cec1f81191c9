using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Testing;

/// <summary>Repeats the passages sentence by sentence and cites each; leaves a question as it is, and can't tell which record is meant.</summary>
public static class HonestModel
{
    public static IEnumerable<string> Write(ModelRequest request) =>
        request.IsRewriting ? [request.Question] : request.IsChoosing ? ["[0]"] : request.Passages.SelectMany(passage => Sentences(passage.Text).Select(sentence => $"{sentence}{passage.Token}。\n"));

    public static IEnumerable<string> Sentences(string text) =>
        Regex.Split(text, "[。；;！!？?\n]").Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);
}
