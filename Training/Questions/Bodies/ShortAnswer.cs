using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>A text in one's own words. With keywords each group is a point wanted, and any of its words brings it; without, a person marks it.</summary>
public sealed record ShortAnswer(IReadOnlyList<IReadOnlyList<string>> Keywords, string SampleAnswer = "") : QuestionBody
{
    private const int Most = 20;

    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.ShortAnswer;

    public override IEnumerable<Flaw> Flaws(string stem)
    {
        if (Keywords.Count > Most)
        {
            yield return new("keywords", "QuestionKeywordCount", Most);
        }

        for (var i = 0; i < Keywords.Count; i++)
        {
            if (Keywords[i].Count == 0 || Keywords[i].Any(word => AnswerText.Fold(word).Length == 0))
            {
                yield return new($"keywords[{i + 1}]", "QuestionKeywordEmpty");
            }
        }
    }

    public override Grade Grade(Response response)
    {
        var said = AnswerText.Fold(response.At(0));
        if (Keywords.Count == 0)
        {
            return new(0, NeedsHand: said.Length > 0);
        }

        return new(decimal.Divide(Keywords.Count(group => group.Any(word => said.Contains(AnswerText.Fold(word), StringComparison.Ordinal))), Keywords.Count));
    }
}
