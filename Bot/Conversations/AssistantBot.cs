using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Training.Exams;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>What the bot does with an activity: the replies, and what the conversation remembers after them.</summary>
internal sealed record Turn(IReadOnlyList<Activity> Replies, ConversationState State)
{
    /// <summary>The inquiry that the activity was, to be kept.</summary>
    public TurnInquiry? Inquiry { get; init; }

    /// <summary>What it tells about an inquiry before.</summary>
    public Settlement? Settlement { get; init; }
}

/// <summary>The bot. It decides; saving and sending are the caller's. What a resident asks needs no database.</summary>
internal sealed class AssistantBot(Answerer answerer, SittingWatch sittings, IServiceScopeFactory scopes)
{
    public const string Id = "hanyang";

    /// <param name="tell">Gets what may be shown of the reply before it is whole.</param>
    public async Task<Turn> TakeAsync(Arrival arrival, ConversationState state, DateTimeOffset now, CancellationToken cancel, Action<string>? tell = null)
    {
        var activity = arrival.Activity;
        arrival.Binding?.Hide(activity);
        MaskedText.Apply(activity);
        state = state with { Locale = activity.Locale is { Length: > 0 and <= 32 } named ? named : state.Locale };
        CultureInfo.CurrentUICulture = Language(state.Locale);
        return activity.Type switch
        {
            ActivityTypes.Message => await AnswerAsync(arrival, state, now, tell, cancel),
            ActivityTypes.MessageReaction when FeedbackWords.ReactionOf(activity) is { } feedback && activity.ReplyToId is { Length: > 0 } about =>
                new([], state) { Settlement = Settlement.Of(about, feedback) },
            ActivityTypes.ConversationUpdate when !state.Welcomed && SomebodyJoins(activity) => Welcome(state),
            _ => new([], state),
        };
    }

    private async Task<Turn> AnswerAsync(Arrival arrival, ConversationState state, DateTimeOffset now, Action<string>? tell, CancellationToken cancel)
    {
        if (state.Session is not null && SessionAsk.Of(MaskedText.Said(arrival.Activity).Trim(), state)?.Wish != SessionWish.Confirm)
        {
            // Whoever goes on with something else leaves the session that waits for a yes.
            state = state with { Session = null };
        }

        if (arrival.Binding is { } request)
        {
            await using var scope = scopes.CreateAsyncScope();
            var (said, after) = await scope.ServiceProvider.GetRequiredService<BindingDialog>().TakeAsync(request, arrival.ConversationId, state, now, cancel);
            return new([Message(said, arrival.Address)], after);
        }

        if (state.Binding is { AsksUnbinding: true } asked)
        {
            // Whoever goes on with something else has thought better of it.
            state = state with { Binding = asked with { AsksUnbinding = false } };
        }

        var exam = ExamAsk.Of(arrival.Activity, state);
        if (await ExamineAsync(arrival, exam, state, now, cancel) is { } examined)
        {
            return new([Message(examined.Answer, arrival.Address, examined.Card)], examined.State with { Recall = null });
        }

        if (await RecallAsync(arrival, RecallAsk.Of(exam.Text, arrival.Activity), state, now, cancel) is { } recalled)
        {
            return new([Message(recalled.Answer, arrival.Address, recalled.Card)], recalled.State);
        }

        var text = exam.Text;
        if (SessionAsk.Of(text, state) is { } ask && await ScheduleAsync(arrival, ask, state, now, cancel) is { } scheduled)
        {
            return new([Message(scheduled.Answer, arrival.Address)], scheduled.State);
        }

        if (CheckInDialog.IsMeant(text))
        {
            var checkedIn = await CheckInAsync(arrival, state, now, cancel);
            return new([Message(checkedIn.Answer, arrival.Address)], checkedIn.State);
        }

        if (text.Length == 0)
        {
            var unread = arrival.Activity.Attachments is { Count: > 0 }
                ? new(new Reply { Status = ReplyStatus.Refused, Text = Sentences.Get("OnlyAttachments") }, state.Focus)
                : await answerer.AnswerAsync(new Inquiry(text, state.Focus, now), cancel);
            return new([Message(unread, arrival.Address)], state with { Focus = unread.Focus });
        }

        if (FeedbackDialog.Take(text, state) is { } thanked)
        {
            return new([Message(thanked.Answer, arrival.Address)], thanked.State) { Settlement = thanked.Settlement };
        }

        var answer = await answerer.AnswerAsync(new Inquiry(text, state.Focus, now), cancel, tell);
        return new([Message(answer, arrival.Address)], FeedbackDialog.After(answer, arrival.Activity.Id!, state))
        {
            Inquiry = answer.Route == Route.NoneOfThese ? null : new(text, answer, state.Focus, state.Locale),
            Settlement = FeedbackDialog.Settle(answer, state.Last),
        };
    }

    private async Task<Examined?> ExamineAsync(Arrival arrival, ExamAsk ask, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        var somebodySits = await sittings.IsOnAsync(now, cancel);
        if (!ask.IsMeant && !somebodySits)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ExamDialog>().TakeAsync(arrival, ask, somebodySits, state, now, cancel);
    }

    private async Task<Examined?> RecallAsync(Arrival arrival, RecallAsk ask, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        if (!ask.IsMeant(state))
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RecallDialog>().TakeAsync(arrival, ask, state, now, cancel);
    }

    private async Task<Examined?> ScheduleAsync(Arrival arrival, SessionAsk ask, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SessionDialog>().TakeAsync(arrival, ask, state, now, cancel);
    }

    private async Task<Examined> CheckInAsync(Arrival arrival, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CheckInDialog>().TakeAsync(arrival, state, now, cancel);
    }

    private static Turn Welcome(ConversationState state) => new(
        [
            new Activity
            {
                Type = ActivityTypes.Message,
                TextFormat = "plain",
                Locale = CultureInfo.CurrentUICulture.Name,
                Text = Sentences.Get("Welcome"),
                SuggestedActions = SuggestedActions.Of(Sentences.Get("WelcomeSuggestions").Split('\n')),
                InputHint = "expectingInput",
            },
        ],
        state with { Welcomed = true });

    private static Activity Message(Answer answer, Uri address, Attachment? card = null) => new()
    {
        Type = ActivityTypes.Message,
        // Plain, so that no record can bring a link or markup into the conversation.
        TextFormat = "plain",
        Locale = CultureInfo.CurrentUICulture.Name,
        Text = answer.Reply.Text,
        Attachments = card is not null ? [card] : answer.Card is { } guide ? [GuideCard.Of(guide, address)] : null,
        SuggestedActions = SuggestedActions.Of([.. answer.Reply.Suggestions, .. answer.Source is null ? [] : FeedbackWords.Chips]),
        InputHint = "expectingInput",
        ChannelData = new JsonObject { ["reply"] = JsonSerializer.SerializeToNode(answer.Reply, RecordJson.Options) },
    };

    private static bool SomebodyJoins(Activity activity) => activity.MembersAdded is null or { Count: > 0 };

    private static CultureInfo Language(string? locale) => CultureInfo.GetCultureInfo(
        locale is null || !locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "zh-CN" : "en");
}
