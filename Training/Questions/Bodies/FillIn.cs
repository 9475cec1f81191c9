using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>Blanks to fill, in the stem as {1}, {2} …; a single blank may stand after the stem. Each blank is worth the same part of the points.</summary>
/// <param name="Blanks">The accepted texts of each.</param>
public sealed partial record FillIn(IReadOnlyList<IReadOnlyList<Accepted>> Blanks) : QuestionBody
{
    private const int Most = 20;

    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.FillIn;

    public override IEnumerable<Flaw> Flaws(string stem)
    {
        if (Blanks.Count is 0 or > Most)
        {
            yield return new("blanks", "QuestionBlankCount", Most);
            yield break;
        }

        var places = PlacesIn(stem).ToList();
        if (places.Count == 0 ? Blanks.Count > 1 : !places.Order().SequenceEqual(Enumerable.Range(1, Blanks.Count)))
        {
            yield return new("text", "QuestionBlankPlaces", Blanks.Count);
        }

        for (var i = 0; i < Blanks.Count; i++)
        {
            if (!Blanks[i].Any(accepted => accepted.Credit >= 100) || Blanks[i].Any(accepted => AnswerText.Fold(accepted.Text).Length == 0 || accepted.Credit is < 0 or > 100))
            {
                yield return new($"blanks[{i + 1}]", "QuestionBlankEmpty");
            }
        }
    }

    public override Grade Grade(Response response) => Questions.Grade.OfCredit(
        Blanks.Select((blank, i) => blank.Where(accepted => AnswerText.Same(response.At(i), accepted.Text)).Select(accepted => accepted.Credit).DefaultIfEmpty(0).Max()).Sum() / Blanks.Count);

    internal static IEnumerable<int> PlacesIn(string stem) =>
        Place().Matches(stem).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{([1-9][0-9]?)\}")]
    private static partial Regex Place();
}
