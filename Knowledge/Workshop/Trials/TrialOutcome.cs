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
        var focus = Focus.None;
        foreach (var before in question.Before)
        {
            focus = Answerer.Answer(catalogue, new Inquiry(before, focus, now)).Focus;
        }

        var answer = Answerer.Answer(catalogue, new Inquiry(question.Text, focus, now));
        var code = answer.Source?.Code ?? answer.Choices.Concat(answer.Ranking).FirstOrDefault();
        var isRight = judged && new GoldVerdict(question, answer, 0).IsRight;
        return new(answer.Reply.Status, answer.Route, code, code is null ? null : catalogue.Find(code)?.Title, answer.Reply.Confidence, isRight);
    }

    /// <summary>The person would see the same record, or be asked back or refused alike.</summary>
    internal bool IsLike(TrialOutcome other) => (Status, Route, Code) == (other.Status, other.Route, other.Code);
}
