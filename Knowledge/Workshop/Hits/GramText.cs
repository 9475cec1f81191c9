using System.Text;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Hits;

/// <summary>Grams as people read them. Words are known to the index by their digest alone, so they are looked up in the text they came from.</summary>
internal sealed class GramText
{
    private readonly Dictionary<Gram, string> digests = [];

    /// <param name="normalised">The text whose grams are to be shown.</param>
    public GramText(string normalised)
    {
        foreach (var run in normalised.Split([.. normalised.Where(c => !char.IsLetterOrDigit(c) || Gram.IsIdeograph(c)).Distinct()]))
        {
            digests[Gram.OfWord(run)] = run;
        }

        Rune[] runes = [.. normalised.EnumerateRunes()];
        foreach (var (first, second) in runes.Zip(runes.Skip(1)))
        {
            digests[Gram.Of(first.Value, second.Value)] = $"{first}{second}";
        }
    }

    public string Of(Gram gram) => gram.Characters ?? digests.GetValueOrDefault(gram, "");
}
