using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Recalls;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>One message of a member about their mistakes.</summary>
internal sealed class RecallTurn(AssistantDb db, RecallRoom room, int person, ConversationState state, Arrival arrival, DateTimeOffset now, CancellationToken cancel)
{
    private readonly string message = ExamTurn.MessageIdOf(arrival);

    /// <summary>Asks what is due next, or says that nothing is.</summary>
    public async Task<Examined> NextAsync(string before)
    {
        if (await room.TodayAsync(person, now, cancel) is not { } day)
        {
            return ExamDialog.Say(Off, "RecallNotBound");
        }

        if (day.IsSitting)
        {
            return ExamDialog.Say(Off, "ExamSitting", [Sentences.Get("ExamGoOn")]);
        }

        foreach (var id in day.Due)
        {
            if (await room.ReadAsync(id, person, now, cancel) is { } card)
            {
                return card.Open is null ? Ask(card, day, before) : AskToRate(card, Joined(before, await ToldAsync(card)));
            }
        }

        var end = day.Done > 0 ? Sentences.Get("RecallDone", day.Done) : Sentences.Get("RecallNothing");
        return ExamDialog.Tell(Off, Joined(before, end, day.NextOn is { } next ? Sentences.Get("RecallNext", RecallWords.Day(next)) : "", Link), []);
    }

    public Examined Leave() => ExamDialog.Say(Off, "RecallPaused", [Sentences.Get("RecallWord")]);

    /// <summary>An answer or a rating; null where it is neither.</summary>
    public async Task<Examined?> TakeAsync(long id, RecallAsk ask)
    {
        if (await room.ReadAsync(id, person, now, cancel) is not { } card)
        {
            return ask.Sent is null ? null : await NextAsync(RecallWords.Outcome(RecallOutcome.Missing));
        }

        if (card.Open is not null)
        {
            return ask.Sent is null && RecallWish.RatingOf(ask.Text) is { } rating ? await RateAsync(id, rating, "") : ask.Sent is null ? null : AskToRate(card, RecallWords.Outcome(RecallOutcome.AnsweredBefore));
        }

        var gaveUp = ask.Wish is { Kind: RecallWishKind.Forgot or RecallWishKind.Rate, Rating: default(RecallRating) or RecallRating.Again };
        var response = gaveUp ? null : ask.Sent is null ? TypedAnswer.Read(card.Question, ask.Text) : PostedAnswer.Read(card.Question, ExamCard.FieldsOf(ask.Fields!));
        if (response is null && !gaveUp)
        {
            return ask.Sent is null ? null : await NextAsync(Sentences.Get("ExamHow"));
        }

        var outcome = await room.AnswerAsync(id, person, response, message, now, cancel);
        if (outcome is RecallOutcome.TooLong or RecallOutcome.Missing || await room.ReadAsync(id, person, now, cancel) is not { Open: { } open } answered)
        {
            return await NextAsync(outcome is RecallOutcome.TooLong or RecallOutcome.Missing ? RecallWords.Outcome(outcome) : "");
        }

        var told = await ToldAsync(answered);
        // There is nothing to choose for who was wrong.
        return open.Judged == Judgement.Wrong ? await RateAsync(id, RecallRating.Again, Joined(told, RecallWords.Choice(RecallRating.Again, answered.Choices[0].Days))) : AskToRate(answered, told);
    }

    private ConversationState Off => state with { Recall = null };

    private string Link => Sentences.Get("RecallOnTheWeb", new Uri(arrival.Address, "training/mistakes"));

    private async Task<Examined> RateAsync(long id, RecallRating rating, string before)
    {
        var outcome = await room.RateAsync(id, person, rating, message, now, cancel);
        return outcome == RecallOutcome.OnlyForgotten && await room.ReadAsync(id, person, now, cancel) is { } card
            ? AskToRate(card, RecallWords.Outcome(outcome))
            : await NextAsync(before);
    }

    private Examined Ask(RecallCard recall, RecallDay day, string before)
    {
        var card = ExamCard.Shows(arrival.Activity.ChannelId) ? ExamCard.Of(recall.Question, arrival.Address, new JsonObject { ["recall"] = recall.Id }) : null;
        var picture = card is null && recall.Question.PictureAt(arrival.Address) is { } address ? Sentences.Get("ExamPictureAt", address.AbsoluteUri) : "";
        string[] lines = [before, Sentences.Get("RecallItem", day.Done + 1, day.All, Sentences.GetOr($"ExamKind_{recall.Question.Kind}", "")), .. ExamTurn.Lines(recall.Question, card is null), picture];
        return ExamDialog.Tell(state with { Recall = new(recall.Id) }, Joined(lines), [.. ExamTurn.Chips(recall.Question), Sentences.Get("RecallForgot"), Sentences.Get("RecallLeave")], card);
    }

    private Examined AskToRate(RecallCard recall, string before) => ExamDialog.Tell(
        state with { Recall = new(recall.Id) },
        Joined(before, Sentences.Get("RecallHow", string.Join("  ", recall.Choices.Select(choice => $"{(int)choice.Rating} {RecallWords.Choice(choice.Rating, choice.Days)}")))),
        [.. recall.Choices.Select(choice => RecallWords.Rating(choice.Rating))]);

    private async Task<string> ToldAsync(RecallCard card)
    {
        var content = card.Asked.Content;
        var right = ShownQuestion.Right(content.Body, card.Asked.Paper.Order, card.Asked.Paper.Parts);
        var quote = (await GuideQuotes.OfAsync(db, [content], cancel)).Of(content);
        return Joined(
            Sentences.Get(card.Open?.Judged switch { Judgement.Right => "ExamRight", Judgement.Own => "RecallOwn", _ => "ExamWrong" }, right),
            content.Explanation,
            quote is { Lines.Count: > 0 } ? $"《{quote.Name}》{quote.Facet}：{string.Join(' ', quote.Lines)}" : "");
    }

    private static string Joined(params IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));
}
