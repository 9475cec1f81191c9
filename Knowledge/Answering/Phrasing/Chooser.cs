using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>
/// Lets the model say which of the first candidates a question is about, where the decision is in doubt. It answers with a number and can do little harm: it brings no record in, it answers nothing that
/// wasn't about to be answered or asked back about, and what it puts in the place of an answer is the question which of the two is meant.
/// </summary>
internal sealed partial class Chooser(PatientModel model, ILogger log)
{
    // An answer surer than this isn't put in doubt.
    private const double Sure = 0.7;

    // Asking back is near to an answer from here on.
    private const double NearAnAnswer = 0.4;

    // What comes further behind the first candidate can be put first among the choices, not be answered from.
    private const float Close = 0.5f;

    private const int MostChoices = 4;
    private const int LongestAnswer = 8;

    private static readonly string Instructions = ModelTexts.Read("choosing");

    /// <summary>Null when it stays as it was decided.</summary>
    public async Task<Asking?> ChooseAsync(Asking asking, ModelTurn turn, CancellationToken cancel)
    {
        if (asking.Route != Route.Inquiry || ChoicesOf(asking.Understanding) is not { Count: > 1 } choices || !model.IsReady(turn))
        {
            return null;
        }

        var titles = choices.Select(choice => choice.Title).ToList();
        if (titles.Exists(MachineAddress.IsIn))
        {
            return null;
        }

        try
        {
            var data = RecordJson.Write(new { question = LanguageModel.Said(asking.Inquiry.Text), choices = titles.Select((title, at) => new { token = $"[{at + 1}]", title }) });
            var written = await model.AnswerShortlyAsync(Instructions, data, LongestAnswer, turn, cancel);
            var picked = Number().Match(written ?? "") is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, null) is > 0 and var number && number <= choices.Count ? choices[number - 1] : null;
            var decided = picked is null ? null : Decide(asking.Understanding, choices, picked);
            ModelFigures.Count("choice", decided is null ? "dropped" : "used");
            return decided is null ? null : asking with { Understanding = asking.Understanding with { Decision = decided } };
        }
        catch (ModelFailedException failure)
        {
            log.ModelFailed(failure.Message);
            ModelFigures.Count("choice", "failed");
            return null;
        }
    }

    /// <summary>Null when the pick changes nothing.</summary>
    internal static Decision? Decide(Understanding understanding, IReadOnlyList<CatalogueEntry> choices, CatalogueEntry picked)
    {
        var decision = understanding.Decision;
        if (decision.Chosen is { } chosen)
        {
            return picked == chosen ? null : new(null, decision.Confidence, [picked, chosen]);
        }

        var behind = understanding.Candidates[0].Score - understanding.Candidates.First(candidate => candidate.Entry == picked).Score;
        return decision.Confidence >= NearAnAnswer && behind <= Close
            ? new(picked, decision.Confidence, [])
            : decision with { Choices = [picked, .. choices.Where(choice => choice != picked)] };
    }

    /// <summary>Those asked back about; or the one about to be answered from, without being sure of it, and those behind it. None where it was understood from the talk so far, or by its name.</summary>
    internal static List<CatalogueEntry> ChoicesOf(Understanding understanding) => understanding.Decision switch
    {
        { Choices: { Count: > 1 } choices } when choices.All(choice => understanding.Candidates.Any(candidate => candidate.Entry == choice)) => [.. choices],
        { Chosen: { } chosen, Confidence: < Sure } => [.. understanding.Candidates.Select(candidate => candidate.Entry)
            .Where(entry => entry == chosen || entry.Kind is CitationKind.Guide or CitationKind.JointService).Take(MostChoices)],
        _ => [],
    };

    [GeneratedRegex(@"^\s*\[?(\d)\]?[。.]?\s*$")]
    private static partial Regex Number();
}
