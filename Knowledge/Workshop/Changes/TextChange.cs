using System.Globalization;

namespace Hanyang.Assistant.Knowledge.Workshop.Changes;

/// <summary>A stretch of a text.</summary>
/// <param name="IsChanged">It stands on this side alone.</param>
public readonly record struct Run(string Text, bool IsChanged);

/// <summary>Two versions of one line, word by word.</summary>
public sealed record TextChange(IReadOnlyList<Run> Old, IReadOnlyList<Run> New, double Likeness)
{
    // Beyond it the table of the comparison would be larger than any text is worth.
    private const int MostCells = 4_000_000;

    public static TextChange Of(string old, string now)
    {
        var (mine, theirs) = (Words(old), Words(now));
        if ((long)mine.Count * theirs.Count > MostCells)
        {
            return new([new(old, true)], [new(now, true)], 0);
        }

        var kept = Kept(mine, theirs);
        var shared = kept.Sum(pair => mine[pair.Mine].Length);
        return new(
            Runs(mine, [.. kept.Select(pair => pair.Mine)]),
            Runs(theirs, [.. kept.Select(pair => pair.Theirs)]),
            old.Length + now.Length == 0 ? 1 : 2.0 * shared / (old.Length + now.Length));
    }

    /// <summary>An ideograph or a sign each, letters and digits together.</summary>
    internal static List<string> Words(string text)
    {
        List<string> words = [];
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (words.Count > 0 && IsWordPart(element) && IsWordPart(words[^1]))
            {
                words[^1] += element;
            }
            else
            {
                words.Add(element);
            }
        }

        return words;
    }

    /// <summary>The longest common subsequence of two lists, as pairs of positions.</summary>
    internal static List<(int Mine, int Theirs)> Kept(List<string> mine, List<string> theirs)
    {
        var longest = new int[mine.Count + 1, theirs.Count + 1];
        for (var i = mine.Count - 1; i >= 0; i--)
        {
            for (var j = theirs.Count - 1; j >= 0; j--)
            {
                longest[i, j] = mine[i] == theirs[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        List<(int, int)> kept = [];
        for (int i = 0, j = 0; i < mine.Count && j < theirs.Count;)
        {
            if (mine[i] == theirs[j])
            {
                kept.Add((i++, j++));
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return kept;
    }

    private static List<Run> Runs(List<string> words, HashSet<int> kept)
    {
        List<Run> runs = [];
        for (var i = 0; i < words.Count; i++)
        {
            var isChanged = !kept.Contains(i);
            if (runs.Count > 0 && runs[^1].IsChanged == isChanged)
            {
                runs[^1] = runs[^1] with { Text = runs[^1].Text + words[i] };
            }
            else
            {
                runs.Add(new(words[i], isChanged));
            }
        }

        return runs;
    }

    private static bool IsWordPart(string element) => element.All(c => char.IsAsciiLetterOrDigit(c) || c == '.');
}
