using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>What one catalogue makes of a question.</summary>
/// <param name="Code">The record that was answered from, else the first candidate; null when there is none.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record TrialOutcome(ReplyStatus Status, Route Route, string? Code, string? Title, double Confidence, bool IsRight)
{
    internal static TrialOutcome Of(Catalogue catalogue, GoldQuestion question, bool judged, DateTimeOffset now)
    {
        var verdict = GoldVerdict.Of(catalogue, question, now);
        var reply = verdict.Answer.Reply;
        var code = reply.Citations.Select(citation => citation.Code).FirstOrDefault() ?? verdict.First;
        return new(reply.Status, verdict.Answer.Route, code, code is null ? null : catalogue.Find(code)?.Title, reply.Confidence, judged && verdict.IsRight);
    }

    /// <summary>The person would see the same record, or be asked back or refused alike.</summary>
    internal bool IsLike(TrialOutcome other) => (Status, Route, Code) == (other.Status, other.Route, other.Code);
}
