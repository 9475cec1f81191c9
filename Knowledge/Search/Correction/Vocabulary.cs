namespace Hanyang.Assistant.Knowledge.Search.Correction;

/// <summary>How often characters follow each other in what the catalogue is called and in how people ask: the only words that a correction may lead to.</summary>
internal sealed class Vocabulary
{
    // What a character that follows another nowhere costs, as against one that always does.
    private const float Floor = 1e-4f;
    private const float Backoff = 0.15f;

    private readonly Dictionary<char, int> singles = [];
    private readonly Dictionary<uint, int> pairs = [];
    private long total;

    /// <param name="texts">Normalised.</param>
    public static Vocabulary Of(IEnumerable<string> texts)
    {
        var vocabulary = new Vocabulary();
        foreach (var text in texts.Concat(Spoken.Phrases))
        {
            vocabulary.Add(text);
        }

        return vocabulary;
    }

    public bool Knows(char character) => singles.ContainsKey(character);

    public bool Knows(char first, char second) => pairs.ContainsKey(Pair(first, second));

    public int Count(char character) => singles.GetValueOrDefault(character);

    /// <summary>The logarithm of how likely a character is after another; '\0' stands for a beginning or something unknown.</summary>
    public float Score(char previous, char character)
    {
        var alone = Backoff * singles.GetValueOrDefault(character) / total;
        var following = previous == '\0' ? 0 : (float)pairs.GetValueOrDefault(Pair(previous, character)) / (2 + singles.GetValueOrDefault(previous));
        return MathF.Log(((1 - Backoff) * following) + alone + (Floor / total));
    }

    private void Add(string text)
    {
        var previous = '\0';
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character))
            {
                previous = '\0';
                continue;
            }

            singles[character] = singles.GetValueOrDefault(character) + 1;
            total++;
            if (previous != '\0')
            {
                pairs[Pair(previous, character)] = pairs.GetValueOrDefault(Pair(previous, character)) + 1;
            }

            previous = character;
        }
    }

    private static uint Pair(char first, char second) => ((uint)first << 16) | second;
}
