using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>What the bot does with an activity: the replies, and what the conversation remembers after them.</summary>
internal sealed record Turn(IReadOnlyList<Activity> Replies, ConversationState State);

/// <summary>The bot. It decides; saving and sending are the caller's.</summary>
internal sealed class AssistantBot(Answerer answerer)
{
    public const string Id = "hanyang";

    public async Task<Turn> TakeAsync(Arrival arrival, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        var activity = arrival.Activity;
        MaskedText.Apply(activity);
        state = state with { Locale = activity.Locale is { Length: > 0 and <= 32 } named ? named : state.Locale };
        CultureInfo.CurrentUICulture = Language(state.Locale);
        return activity.Type switch
        {
            ActivityTypes.Message => await AnswerAsync(arrival, state, now, cancel),
            ActivityTypes.ConversationUpdate when !state.Welcomed && SomebodyJoins(activity) => Welcome(state),
            _ => new([], state),
        };
    }

    private async Task<Turn> AnswerAsync(Arrival arrival, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        var text = MaskedText.Said(arrival.Activity).Trim();
        var answer = text.Length == 0 && arrival.Activity.Attachments is { Count: > 0 }
            ? new(new Reply { Status = ReplyStatus.Refused, Text = Sentences.Get("OnlyAttachments") }, state.Focus)
            : await answerer.AnswerAsync(new Inquiry(text, state.Focus, now), cancel);
        return new([Message(answer, arrival.Address)], state with { Focus = answer.Focus });
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

    private static Activity Message(Answer answer, Uri address) => new()
    {
        Type = ActivityTypes.Message,
        // Plain, so that no record can bring a link or markup into the conversation.
        TextFormat = "plain",
        Locale = CultureInfo.CurrentUICulture.Name,
        Text = answer.Reply.Text,
        Attachments = answer.Card is { } guide ? [GuideCard.Of(guide, address)] : null,
        SuggestedActions = SuggestedActions.Of(answer.Reply.Suggestions),
        InputHint = "expectingInput",
        ChannelData = new JsonObject { ["reply"] = JsonSerializer.SerializeToNode(answer.Reply, RecordJson.Options) },
    };

    private static bool SomebodyJoins(Activity activity) => activity.MembersAdded is null or { Count: > 0 };

    private static CultureInfo Language(string? locale) => CultureInfo.GetCultureInfo(
        locale is null || !locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "zh-CN" : "en");
}
