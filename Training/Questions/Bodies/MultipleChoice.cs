using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>
/// Any number of options. By the usual rule a wrong one forfeits all, and part of the correct ones earns that part of the points
/// (多选错选不得分，少选按比例得分). Where the record sets credits, those of the chosen options are added up, not below 0.
/// </summary>
public sealed record MultipleChoice(IReadOnlyList<Option> Options) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.MultipleChoice;

    public override IEnumerable<Flaw> Flaws(string stem) => Option.Flaws(Options)
        .Concat(Options.Any(option => option.IsCorrect) ? [] : [new Flaw("options", "QuestionNoCorrect")])
        .Concat(HasCredits && Math.Abs(100 - Options.Sum(option => Math.Max(0, option.Credit ?? 0))) > 1 ? [new Flaw("options", "QuestionCreditSum")] : []);

    public override Grade Grade(Response response)
    {
        var chosen = response.Values.Distinct().Select(key => Options.FirstOrDefault(option => option.Key == key)).ToList();
        if (HasCredits)
        {
            return Questions.Grade.OfCredit(chosen.Sum(option => option?.Credit ?? 0));
        }

        return chosen.Any(option => option is not { IsCorrect: true })
            ? default
            : new(decimal.Divide(chosen.Count, Options.Count(option => option.IsCorrect)));
    }

    private bool HasCredits => Options.Any(option => option.Credit is not null);
}
