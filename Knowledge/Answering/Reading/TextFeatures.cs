namespace Hanyang.Assistant.Knowledge.Answering.Reading;

/// <summary>What a classifier sees of a text: its runs of one to three characters, beginning and end marked.</summary>
internal static class TextFeatures
{
    private const char Beginning = '^';
    private const char End = '$';
    private const int Longest = 3;

    /// <summary>Each run once, packed into 64 bits.</summary>
    /// <param name="text">Normalised, blanks for punctuation.</param>
    public static HashSet<ulong> Of(string text)
    {
        var marked = $"{Beginning}{text}{End}";
        HashSet<ulong> runs = [];
        for (var from = 0; from < marked.Length; from++)
        {
            var key = 0UL;
            for (var to = from; to < Math.Min(marked.Length, from + Longest); to++)
            {
                key = (key << 16) | marked[to];
                runs.Add(key);
            }
        }

        return runs;
    }
}
