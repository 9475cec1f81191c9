using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>One of several options. Full points for a correct one, its credit for another that has one, else none.</summary>
/// <param name="AnyCorrect">Several are correct and each of them is enough, as some other systems' files have it.</param>
public sealed record SingleChoice(IReadOnlyList<Option> Options, bool AnyCorrect = false) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.SingleChoice;

    public override IEnumerable<Flaw> Flaws(string stem)
    {
        var correct = Options.Count(option => option.IsCorrect);
        return Option.Flaws(Options)
            .Concat(correct == 0 ? [new("options", "QuestionNoCorrect")] : [])
            .Concat(correct > 1 && !AnyCorrect ? [new("options", "QuestionSeveralCorrect", correct)] : []);
    }

    public override Grade Grade(Response response) =>
        response.Values.Count == 1 && Options.FirstOrDefault(option => option.Key == response.Values[0]) is { } chosen
            ? Questions.Grade.OfCredit(chosen.IsCorrect ? 100 : chosen.Credit ?? 0)
            : default;
}
