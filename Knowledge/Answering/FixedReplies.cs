using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Replies that need no record: greetings, the menu, signposts in danger, and the honest "I don't know".</summary>
internal static class FixedReplies
{
    /// <param name="focus">What the conversation was about stays in focus, except after an "I don't know".</param>
    public static Answer For(Route route, Catalogue catalogue, Focus focus) => route switch
    {
        Route.Greeting => Say(ReplyStatus.Answered, "Greeting", focus, Starters()),
        Route.Menu => Say(ReplyStatus.Answered, "Menu", focus, Starters()),
        Route.SmallTalk => Say(ReplyStatus.Answered, "SmallTalk", focus, Starters()),
        Route.Thanks => Say(ReplyStatus.Answered, "Thanks", focus, []),
        Route.Danger => Say(ReplyStatus.Refused, "Danger", focus, []),
        Route.Distress => Say(ReplyStatus.Refused, "Distress", focus, []),
        Route.Account => Say(ReplyStatus.Refused, "AccountSpecific", focus, []),
        Route.Opinion => Say(ReplyStatus.Refused, "Opinion", focus, []),
        Route.Person => Say(ReplyStatus.Refused, "Person", focus, Hall(catalogue)),
        Route.Complaint => Say(ReplyStatus.Refused, "Complaint", focus, Hall(catalogue)),
        Route.Foreign => Unanswered(catalogue, after: "UnansweredForeign"),
        Route.Elsewhere => Unanswered(catalogue, before: "Elsewhere"),
        Route.NoneOfThese or Route.Inquiry or Route.Place => Unanswered(catalogue),
    };

    /// <summary>To nothing at all, or to far more than a question; null when it is worth reading.</summary>
    public static Answer? ForLength(Inquiry inquiry) => inquiry.Text.AsSpan().Trim().Length switch
    {
        0 => Decline(inquiry, "EmptyMessage"),
        > Inquiry.LongestText => Decline(inquiry, "MessageTooLong"),
        _ => null,
    };

    /// <summary>Says so, and offers a person.</summary>
    /// <param name="before">A sentence about why.</param>
    /// <param name="after">A sentence about what else may help.</param>
    public static Answer Unanswered(Catalogue catalogue, string? before = null, string? after = null)
    {
        var hall = Hall(catalogue);
        var text = hall is null
            ? Sentences.Get("Unanswered", PublicLines.Government)
            : Sentences.Get("UnansweredWithHall", hall.Point.Name, hall.Point.Phone, PublicLines.Government);
        string[] paragraphs = [.. Sentence(before), text, .. Sentence(after)];
        var sample = hall is { IsSample: true };
        return new(
            new Reply
            {
                Status = ReplyStatus.Unanswered,
                Text = new ReplyText(string.Join("\n\n", paragraphs)).ToString(sample),
                Sample = sample,
            },
            Focus.None);

        static string[] Sentence(string? key) => key is null ? [] : [Sentences.Get(key)];
    }

    private static Answer Decline(Inquiry inquiry, string sentence) =>
        new(new Reply { Status = ReplyStatus.Refused, Text = Sentences.Get(sentence, Inquiry.LongestText) }, inquiry.Focus);

    private static Place? Hall(Catalogue catalogue) => catalogue.Places.FirstOrDefault(place => place.Point.Kind == PointKind.Hall);

    private static Answer Say(ReplyStatus status, string sentence, Focus focus, Place? hall)
    {
        var text = new ReplyText(Sentences.Get(sentence));
        text.Line(hall is null ? "" : PointText.Line(hall.Point, null));
        var sample = hall is { IsSample: true };
        return new(new Reply { Status = status, Text = text.ToString(sample), Confidence = 1, Sample = sample }, focus);
    }

    private static Answer Say(ReplyStatus status, string sentence, Focus focus, IReadOnlyList<string> suggestions) =>
        new(new Reply { Status = status, Text = Sentences.Get(sentence), Suggestions = suggestions, Confidence = 1 }, focus);

    private static string[] Starters() => [Sentences.Get("Starter1"), Sentences.Get("Starter2"), Sentences.Get("Starter3"), Sentences.Get("Starter4")];
}
