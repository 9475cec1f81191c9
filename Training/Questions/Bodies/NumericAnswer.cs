using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>A number that is accepted.</summary>
/// <param name="Tolerance">How far off still counts.</param>
/// <param name="Credit">Per cent of the points.</param>
public sealed record AcceptedNumber(decimal Value, decimal Tolerance = 0, decimal Credit = 100, string? Feedback = null)
{
    internal bool Takes(decimal given) => Math.Abs(given - Value) <= Tolerance;
}

/// <summary>A number, with or without its unit. The best of the numbers that take it counts.</summary>
public sealed record NumericAnswer(IReadOnlyList<AcceptedNumber> Accepted, string Unit = "") : QuestionBody
{
    private const decimal Largest = 1_000_000_000_000_000m;

    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.NumericAnswer;

    public override IEnumerable<Flaw> Flaws(string stem)
    {
        if (!Accepted.Any(number => number.Credit >= 100))
        {
            yield return new("number", "QuestionNoNumber");
        }

        if (Accepted.Any(number => number.Tolerance < 0 || number.Credit is < 0 or > 100 || Math.Abs(number.Value) > Largest || number.Tolerance > Largest))
        {
            yield return new("number", "QuestionNumberRange");
        }
    }

    public override Grade Grade(Response response) => AnswerText.Number(response.At(0), Unit) is { } given && Math.Abs(given) <= 10 * Largest
        ? Questions.Grade.OfCredit(Accepted.Where(number => number.Takes(given)).Select(number => number.Credit).DefaultIfEmpty(0).Max())
        : default;
}
