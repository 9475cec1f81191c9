using System.Globalization;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Benchmarks.Indexes;

/// <summary>The product's grams as words with blanks between them, for engines that cannot cut Chinese themselves.</summary>
/// <param name="Singles">Single characters too, not only pairs and words.</param>
internal sealed record GramWords(bool Singles)
{
    public string Form => Singles ? "unigrams + bigrams" : "bigrams";

    /// <summary>In reading order, repeated as in the text.</summary>
    public IEnumerable<string> Of(string text)
    {
        var words = new List<string>();
        foreach (var gram in new Grams(Normaliser.Normalise(text)))
        {
            if (Singles || gram.IsPairOrWord)
            {
                words.Add(gram.Characters ?? "w" + gram.Key.ToString("x", CultureInfo.InvariantCulture));
            }
        }

        return words;
    }
}
