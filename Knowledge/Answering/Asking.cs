using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>An inquiry in its conversation, understood: what kind of message it is, and which records it may mean.</summary>
internal sealed record Asking(Catalogue Catalogue, Inquiry Inquiry, Understanding Understanding, Place? Place)
{
    /// <summary>A message without a Chinese character that no reading makes sense of is in another language.</summary>
    public Route Route => Understanding switch
    {
        { Question.Route: not Route.Inquiry and var route } => route,
        { Question.IsForeign: true, Decision: { Chosen: null, Choices.Count: 0 } } => Route.Foreign,
        _ => Route.Inquiry,
    };

    public DateOnly Today => BureauTime.Day(Inquiry.Now);

    public static Asking Of(Catalogue catalogue, Inquiry inquiry)
    {
        var question = Question.Read(inquiry.Text, catalogue.Learned);
        var place = PlaceFinder.Find(catalogue, question);
        var today = BureauTime.Day(inquiry.Now);
        if (FollowUp.Bare(catalogue, question, inquiry.Focus, place, today) is { } about)
        {
            return new(catalogue, inquiry, about, place);
        }

        if (question.Route is Route.Elsewhere && !PlaceElsewhere.IsMeant(question.Text, place))
        {
            question = question with { Route = Route.Inquiry };
        }

        if (question.Route is not Route.Inquiry)
        {
            Understanding unread = new(question, [], Decision.None);
            return new(catalogue, inquiry, MayPick(question.Route) ? Picking.Among(catalogue, unread, inquiry.Focus, today) ?? unread : unread, place);
        }

        var alone = Understanding.Of(catalogue, question, today);
        return new(catalogue, inquiry, Picking.Among(catalogue, alone, inquiry.Focus, today) ?? FollowUp.InFocus(catalogue, alone, inquiry.Focus, today) ?? alone, place);
    }

    /// <summary>A few words in answer to a question back may resemble another kind of message; a cry for help is always one.</summary>
    private static bool MayPick(Route route) => route is Route.SmallTalk or Route.Opinion or Route.Menu or Route.Place or Route.Person or Route.Account;
}
