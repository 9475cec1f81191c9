using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;

/// <summary>A text taken apart for comparing: its quantities, its character pairs, what it negates.</summary>
internal sealed partial class CheckedText
{
    private CheckedText(string form, IReadOnlyList<Quantity> quantities)
    {
        (Form, Quantities) = (form, quantities);
        Words = Blanked(form, quantities);
        Pairs = PairsOf(Words).ToHashSet(StringComparer.Ordinal);
        Keys = quantities.Select(quantity => quantity.Key).ToHashSet(StringComparer.Ordinal);
        Negations = Checking.Negations.In(Words);
    }

    /// <summary>In the form of <see cref="CheckedForm"/>.</summary>
    public string Form { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>The form with # for each character of a quantity.</summary>
    public string Words { get; }

    /// <summary>Each two neighbouring characters of the words, at least one of them a letter.</summary>
    public IReadOnlySet<string> Pairs { get; }

    public IReadOnlySet<string> Keys { get; }

    public IReadOnlySet<Negation> Negations { get; }

    public static CheckedText Of(string text) => OfForm(CheckedForm.Of(text));

    private static CheckedText OfForm(string form) => new(form, Checking.Quantities.In(form));

    /// <summary>What stands between full stops, semicolons and line breaks: one entry of a record.</summary>
    public IReadOnlyList<CheckedText> Entries() => Split(EntryEnds());

    /// <summary>What stands between commas.</summary>
    public IReadOnlyList<CheckedText> Clauses() => Split(ClauseEnds());

    /// <summary>The pairs of characters that both have.</summary>
    public int Shared(CheckedText other) => Pairs.Count(other.Pairs.Contains);

    private List<CheckedText> Split(Regex ends)
    {
        List<CheckedText> parts = [];
        var start = 0;
        foreach (var end in ends.EnumerateMatches(Words))
        {
            Add(start, end.Index);
            start = end.Index + end.Length;
        }

        Add(start, Form.Length);
        return parts;

        void Add(int from, int to)
        {
            if (to > from && Form[from..to].Trim() is { Length: > 0 } part)
            {
                parts.Add(OfForm(part));
            }
        }
    }

    private static string Blanked(string form, IReadOnlyList<Quantity> quantities)
    {
        var words = form.ToCharArray();
        foreach (var quantity in quantities)
        {
            words.AsSpan(quantity.Start, quantity.Length).Fill('#');
        }

        return new(words);
    }

    private static IEnumerable<string> PairsOf(string words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - 1)).Where(at => IsSeen(words[at]) && IsSeen(words[at + 1]) && (char.IsLetter(words[at]) || char.IsLetter(words[at + 1]))).Select(at => words.Substring(at, 2));

    private static bool IsSeen(char c) => c != '#' && !char.IsWhiteSpace(c);

    [GeneratedRegex("[。;!?\\n]+")]
    private static partial Regex EntryEnds();

    [GeneratedRegex("[,。;!?\\n]+")]
    private static partial Regex ClauseEnds();
}
