using System.Text;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Hits;

/// <summary>Grams as people read them. Words are known to the index by their digest alone, so they are looked up in the text they came from.</summary>
internal sealed class GramText
{
    private readonly Dictionary<Gram, string> words = [];

    /// <param name="normalised">The text whose grams are to be shown.</param>
    public GramText(string normalised)
    {
        foreach (var run in normalised.Split([.. normalised.Where(c => !char.IsLetterOrDigit(c) || Gram.IsIdeograph(c)).Distinct()]))
        {
            words[Gram.OfWord(run)] = run;
        }
    }

    public string Of(Gram gram) => words.TryGetValue(gram, out var word) ? word : Characters(gram.Key);

    private static string Characters(ulong key)
    {
        var text = new StringBuilder();
        foreach (var half in (uint[])[(uint)(key >> 32), (uint)key])
        {
            text.Append(Rune.TryCreate(half, out var rune) && half != 0 ? rune.ToString() : "");
        }

        return text.ToString();
    }
}
