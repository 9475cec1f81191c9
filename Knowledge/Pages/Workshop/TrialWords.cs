using System.Globalization;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Workshop.Trials;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>Trials in the reader's words.</summary>
internal static class TrialWords
{
    public static string Expected(TrialCase question) => question.IsJudged()
        ? string.Join(" · ", new[] { Sentences.Get($"Expect_{question.Expectation}"), string.Join("、", question.Codes) }.Where(part => part.Length > 0))
        : "—";

    /// <summary>What was done: answered, asked back …, or what kind of message it was taken for.</summary>
    public static string Decision(TrialOutcome outcome) =>
        outcome.Route == Route.Inquiry ? Sentences.Get($"Status_{outcome.Status}") : Sentences.Get($"Route_{outcome.Route}");

    public static string Outcome(TrialOutcome outcome) => string.Join(" · ", new[]
    {
        Decision(outcome),
        outcome.Title ?? "",
        outcome.Code ?? "",
        outcome.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
    }.Where(part => part.Length > 0));

    public static string Verdict(TrialComparison comparison, bool both) => both
        ? Sentences.Get($"Verdict_{comparison.Verdict}")
        : !comparison.Question.IsJudged() ? "—" : Sentences.Get(comparison.After.IsRight ? "VerdictRight" : "VerdictWrong");

    /// <summary>A line for each record that was changed.</summary>
    public static IEnumerable<string> Changes(CatalogueChanges changes) =>
    [
        .. changes.Guides.Select(change => Sentences.Get("TriedRecord", Sentences.Get("Kind_Guide"), change.Code)),
        .. changes.Faqs.Select(change => Sentences.Get("TriedRecord", Sentences.Get("Kind_Faq"), change.Code)),
        .. changes.JointServices.Select(change => Sentences.Get("TriedRecord", Sentences.Get("Kind_JointService"), change.Code)),
        .. changes.Synonyms.Select(change => Sentences.Get(change.IsRemoved ? "TriedSynonymRemoved" : "TriedSynonym", change.From, change.To)),
    ];
}
