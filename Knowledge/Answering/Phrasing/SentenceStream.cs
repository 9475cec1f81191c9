using System.Text;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>Cuts a stream of pieces into sentences; the citations after a full stop belong to the sentence before it.</summary>
internal sealed partial class SentenceStream
{
    private readonly StringBuilder open = new();

    /// <summary>The sentences that the piece completes.</summary>
    public IReadOnlyList<string> Add(string piece)
    {
        open.Append(piece);
        var text = open.ToString();
        List<string> whole = [];
        var start = 0;
        foreach (var end in Ends().EnumerateMatches(text))
        {
            // A citation may still come, or the rest of one; not behind the end of a line.
            if (text[end.Index + end.Length - 1] != '\n' && Unfinished().IsMatch(text.AsSpan(end.Index + end.Length)))
            {
                break;
            }

            Take(text[start..(end.Index + end.Length)], whole);
            start = end.Index + end.Length;
        }

        open.Remove(0, start);
        return whole;
    }

    /// <summary>What is left when the model has ended.</summary>
    public IReadOnlyList<string> End()
    {
        List<string> rest = [.. Add("\n\n")];
        Take(open.ToString(), rest);
        open.Clear();
        return rest;
    }

    private static void Take(string sentence, List<string> whole)
    {
        if (sentence.Trim() is { Length: > 0 } trimmed)
        {
            whole.Add(trimmed);
        }
    }

    [GeneratedRegex(@"^[ \t]*(?:[\[【［]\d*)?$")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(?:[。！？!?；;]|\n)+(?:[ \t]*(?:\[\d+\]|【\d+】|［\d+］)[。；;]?)*\n*")]
    private static partial Regex Ends();
}
