using System.Text.Json.Serialization;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>A question within a case.</summary>
/// <param name="Points">Above 0.</param>
/// <param name="Facet">Of the case's guide; null where it is about what the case is about.</param>
public sealed record CasePart(string Stem, QuestionBody Body, decimal Points, string Explanation = "", Facet? Facet = null);

/// <summary>A case with questions about it; its points are the sum of theirs.</summary>
public sealed record CaseStudy(IReadOnlyList<CasePart> Parts) : QuestionBody
{
    private const int Most = 10;

    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.CaseStudy;

    [JsonIgnore]
    public decimal Points => Parts.Sum(part => part.Points);

    public override IEnumerable<Flaw> Flaws(string stem)
    {
        if (Parts.Count is 0 or > Most)
        {
            yield return new("parts", "QuestionPartCount", Most);
        }

        for (var i = 0; i < Parts.Count; i++)
        {
            var part = Parts[i];
            if (part.Body is CaseStudy)
            {
                yield return new($"parts[{i + 1}]", "QuestionCaseInCase");
                continue;
            }

            foreach (var flaw in part.Body.Flaws(part.Stem).Concat(QuestionContent.PointFlaws(part.Points)))
            {
                yield return flaw with { Field = $"parts[{i + 1}].{flaw.Field}" };
            }
        }
    }

    public override Grade Grade(Response response)
    {
        var grades = Parts.Select((part, i) => (part.Points, Grade: part.Body.Grade(response.Parts?.ElementAtOrDefault(i) ?? Response.Of()))).ToList();
        return new(grades.Sum(part => part.Points * part.Grade.Share) / Points, grades.Any(part => part.Grade.NeedsHand));
    }
}
