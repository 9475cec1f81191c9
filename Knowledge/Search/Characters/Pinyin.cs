namespace Hanyang.Assistant.Knowledge.Search.Characters;

/// <summary>
/// The syllables by which characters are said, without tones (ü as v), from pinyin.txt: the characters of GB 2312 with
/// the readings of pinyin-pro (MIT).
/// </summary>
internal static class Pinyin
{
    public const int LongestSyllable = 6;

    private static readonly Dictionary<string, string> Characters = Read();
    private static readonly Dictionary<char, string[]> Syllables = Characters
        .SelectMany(row => row.Value, (row, character) => (character, row.Key))
        .GroupBy(pair => pair.character, pair => pair.Key)
        .ToDictionary(group => group.Key, group => group.ToArray());

    // By sound as people mix them up, in Wuhan too: zh/z, ch/c, sh/s, n/l, f/h, r/l, ng/n.
    private static readonly Dictionary<string, string> Alike = Characters
        .GroupBy(row => Blurred(row.Key), row => row.Value)
        .ToDictionary(group => group.Key, string.Concat);

    private static readonly Dictionary<char, string> Initials = Characters
        .GroupBy(row => row.Key[0], row => row.Value)
        .ToDictionary(group => group.Key, string.Concat);

    /// <summary>The characters that may be said so; empty for what is no syllable.</summary>
    public static string CharactersOf(ReadOnlySpan<char> syllable) =>
        Characters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(syllable, out var characters) ? characters : "";

    /// <summary>The characters whose syllables begin with the letter.</summary>
    public static string CharactersFrom(char letter) => Initials.GetValueOrDefault(letter, "");

    /// <summary>The characters that sound like this one: first those that sound the same, then those that nearly do.</summary>
    public static (string Same, string Near) SoundingLike(char character)
    {
        if (!Syllables.TryGetValue(character, out var syllables))
        {
            return ("", "");
        }

        return (string.Concat(syllables.Select(syllable => Characters[syllable])), string.Concat(syllables.Select(syllable => Alike[Blurred(syllable)])));
    }

    private static string Blurred(string syllable)
    {
        var blurred = syllable.Length > 1 && syllable[1] == 'h' && syllable[0] is 'z' or 'c' or 's' ? $"{syllable[0]}{syllable[2..]}" : syllable;
        blurred = blurred[0] switch
        {
            'l' or 'r' => $"n{blurred[1..]}",
            'h' when blurred.Length > 1 && blurred[1] == 'u' => $"f{blurred[2..]}",
            _ => blurred,
        };
        return blurred.EndsWith("ng", StringComparison.Ordinal) ? blurred[..^1] : blurred;
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    }
}
