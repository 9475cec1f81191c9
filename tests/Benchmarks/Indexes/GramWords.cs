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
            if (Singles || gram.Key > uint.MaxValue)
            {
                words.Add(Word(gram.Key));
            }
        }

        return words;
    }

    // Words of letters and digits are known by their digest alone.
    private static string Word(ulong key) => key switch
    {
        >= 1UL << 63 => "w" + key.ToString("x", CultureInfo.InvariantCulture),
        > uint.MaxValue => char.ConvertFromUtf32((int)(key >> 32)) + char.ConvertFromUtf32((int)(uint)key),
        _ => char.ConvertFromUtf32((int)key),
    };
}
