using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Contradictions;

/// <summary>Finds which guides a sentence names, without trying every name on it.</summary>
internal sealed class ItemNames
{
    // Shorter names (挂失, 退休) stand inside other words.
    private const int Shortest = 4;

    private readonly Dictionary<string, List<(string Name, GuideClaims Guide)>> byBeginning = [];

    public ItemNames(IEnumerable<GuideClaims> guides)
    {
        foreach (var guide in guides)
        {
            var name = guide.Entry.Phrases[0].Text;
            if (name.Length >= Shortest)
            {
                var beginning = name[..Shortest];
                (byBeginning.TryGetValue(beginning, out var names) ? names : byBeginning[beginning] = []).Add((name, guide));
            }
        }
    }

    public IEnumerable<GuideClaims> In(string sentence)
    {
        var text = Normaliser.Normalise(sentence);
        for (var i = 0; i + Shortest <= text.Length; i++)
        {
            foreach (var (name, guide) in byBeginning.GetValueOrDefault(text.Substring(i, Shortest), []))
            {
                if (string.CompareOrdinal(text, i, name, 0, name.Length) == 0)
                {
                    yield return guide;
                }
            }
        }
    }
}
