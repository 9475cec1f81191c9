using System.Text;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>The sentences of which facets are made, several for each, with places to fill: {事} the full name and so on.</summary>
internal sealed class Wording
{
    private readonly Dictionary<string, string[]> sentences = SampleText.Rows("wording")
        .GroupBy(row => row[0]).ToDictionary(rows => rows.Key, rows => rows.Select(row => row[1]).ToArray());

    /// <summary>All sentences of a part, unfilled.</summary>
    public IReadOnlyList<string> Of(string part) => sentences[part];

    /// <summary>One of them, filled.</summary>
    public string Say(string part, Dice dice, Telling telling) => Fill(dice.Of(sentences[part]), dice, telling);

    public static string Fill(string sentence, Dice dice, Telling telling)
    {
        var filled = new StringBuilder(sentence.Length + 40);
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] != '{')
            {
                filled.Append(sentence[i]);
                continue;
            }

            var end = sentence.IndexOf('}', i);
            filled.Append(telling.Of(sentence[(i + 1)..end], dice));
            i = end;
        }

        return filled.ToString();
    }
}
