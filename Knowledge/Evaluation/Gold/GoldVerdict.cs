using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Evaluation.Gold;

/// <summary>What came of a gold question.</summary>
/// <param name="Rank">The place of the first right record in the ranking, from 1; 0 when it isn't there.</param>
public sealed record GoldVerdict(GoldQuestion Question, Answer Answer, int Rank)
{
    public ReplyStatus Status => Answer.Reply.Status;

    /// <summary>Answered from one of its records.</summary>
    public bool IsRightRecord => Status == ReplyStatus.Answered && Answer.Reply.Citations.Any(citation => Question.Codes.Contains(citation.Code));

    /// <summary>Every part that was asked for is in the answer.</summary>
    public bool HasFacets => Question.Facets.All(Answer.Reply.Facets.Contains);

    public bool IsFromARecord => Status == ReplyStatus.Answered && Answer.Reply.Citations.Count > 0;

    /// <summary>As one word, for a table: the route, or for an inquiry what was done with it.</summary>
    public string Outcome => Answer.Route == Route.Inquiry ? Status.ToString() : Answer.Route.ToString();

    public bool IsRight => Question.Expectation switch
    {
        GoldExpectation.Answered => IsRightRecord && HasFacets,
        GoldExpectation.Clarify => Status == ReplyStatus.Clarify,
        GoldExpectation.Refused => !IsFromARecord,
        GoldExpectation.Route => IsRoute || IsRightRecord,
    };

    // Both signposts name the lines that help.
    private bool IsRoute => string.Equals(Answer.Route.ToString(), Question.Route, StringComparison.OrdinalIgnoreCase)
        || (Answer.Route == Route.Distress && Question.Route == "danger");

    public static GoldVerdict Of(Catalogue catalogue, GoldQuestion question, DateTimeOffset now)
    {
        var focus = Focus.None;
        foreach (var before in question.Before)
        {
            focus = Answerer.Answer(catalogue, new Inquiry(before, focus, now)).Focus;
        }

        var inquiry = new Inquiry(question.Text, focus, now);
        var understanding = Asking.Of(catalogue, inquiry).Understanding;
        string[] ranking = [.. new[] { understanding.Decision.Chosen?.Code ?? "" }.Concat(understanding.Ranking).Where(code => code.Length > 0).Distinct()];
        return new(question, Answerer.Answer(catalogue, inquiry), 1 + Array.FindIndex(ranking, question.Codes.Contains));
    }
}
