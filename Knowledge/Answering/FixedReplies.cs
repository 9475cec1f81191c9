using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Replies that need no record: greetings, the menu, signposts in danger, and the honest "I don't know".</summary>
internal static class FixedReplies
{
    public static Answer For(Route route, Catalogue catalogue) => route switch
    {
        Route.Greeting => Say(ReplyStatus.Answered, "Greeting", Starters()),
        Route.Menu => Say(ReplyStatus.Answered, "Menu", Starters()),
        Route.Thanks => Say(ReplyStatus.Answered, "Thanks", []),
        Route.Danger => Say(ReplyStatus.Refused, "Danger", []),
        Route.Distress => Say(ReplyStatus.Refused, "Distress", []),
        Route.Person => Say(ReplyStatus.Refused, "Person", Hall(catalogue)),
        Route.Complaint => Say(ReplyStatus.Refused, "Complaint", Hall(catalogue)),
        Route.Account => Say(ReplyStatus.Refused, "AccountSpecific", []),
        Route.SmallTalk => Say(ReplyStatus.Answered, "SmallTalk", Starters()),
        Route.Opinion => Say(ReplyStatus.Refused, "Opinion", []),
        Route.NoneOfThese or Route.Inquiry or Route.Place or Route.Foreign => Unanswered(catalogue),
    };

    /// <summary>To nothing at all, or to far more than a question; null when it is worth reading.</summary>
    public static Answer? ForLength(Inquiry inquiry) => inquiry.Text.AsSpan().Trim().Length switch
    {
        0 => Decline(inquiry, "EmptyMessage"),
        > Inquiry.LongestText => Decline(inquiry, "MessageTooLong"),
        _ => null,
    };

    /// <summary>Says so, and offers a person.</summary>
    public static Answer Unanswered(Catalogue catalogue, bool isForeign = false)
    {
        var hall = Hall(catalogue);
        var text = hall is null
            ? Sentences.Get("Unanswered", PublicLines.Government)
            : Sentences.Get("UnansweredWithHall", hall.Point.Name, hall.Point.Phone, PublicLines.Government);
        var sample = hall is { IsSample: true };
        return new(
            new Reply
            {
                Status = ReplyStatus.Unanswered,
                Text = new ReplyText(isForeign ? $"{text}\n\n{Sentences.Get("UnansweredForeign")}" : text).ToString(sample),
                Sample = sample,
            },
            Focus.None);
    }

    private static Answer Decline(Inquiry inquiry, string sentence) =>
        new(new Reply { Status = ReplyStatus.Refused, Text = Sentences.Get(sentence, Inquiry.LongestText) }, inquiry.Focus);

    /// <summary>For what is done in another city: there things may be otherwise.</summary>
    public static Answer Elsewhere(Catalogue catalogue)
    {
        var unanswered = Unanswered(catalogue);
        return unanswered with { Reply = unanswered.Reply with { Text = $"{Sentences.Get("Elsewhere")}\n\n{unanswered.Reply.Text}" } };
    }

    private static Place? Hall(Catalogue catalogue) => catalogue.Places.FirstOrDefault(place => place.Point.Kind == PointKind.Hall);

    private static Answer Say(ReplyStatus status, string sentence, Place? hall)
    {
        var text = new ReplyText(Sentences.Get(sentence));
        text.Line(hall is null ? "" : PointText.Line(hall.Point, null));
        var sample = hall is { IsSample: true };
        return new(new Reply { Status = status, Text = text.ToString(sample), Confidence = 1, Sample = sample }, Focus.None);
    }

    private static Answer Say(ReplyStatus status, string sentence, IReadOnlyList<string> suggestions) =>
        new(new Reply { Status = status, Text = Sentences.Get(sentence), Suggestions = suggestions, Confidence = 1 }, Focus.None);

    private static string[] Starters() => [Sentences.Get("Starter1"), Sentences.Get("Starter2"), Sentences.Get("Starter3"), Sentences.Get("Starter4")];
}
