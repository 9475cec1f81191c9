using System.Text.Json;
using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Bot.Channels.Terminal;

/// <summary>What the bot said, as a terminal can show it.</summary>
/// <param name="Suggestions">What may be said next.</param>
internal sealed record Said(string Text, IReadOnlyList<string> Suggestions);

/// <summary>A conversation whose channel is the terminal.</summary>
internal sealed class TerminalConversation(Turns turns)
{
    // Cards aren't shown on a terminal, so no page address is ever read from it.
    private static readonly Uri NoAddress = new("http://localhost/");

    private readonly string id = $"terminal/{Guid.NewGuid():N}";

    /// <summary>The bot's welcome.</summary>
    public Task<Said> BeginAsync(CancellationToken cancel) => TakeAsync(new() { Type = ActivityTypes.ConversationUpdate }, cancel);

    public Task<Said> SayAsync(string text, CancellationToken cancel) =>
        TakeAsync(new() { Type = ActivityTypes.Message, Text = text }, cancel);

    private async Task<Said> TakeAsync(Activity activity, CancellationToken cancel)
    {
        var result = await turns.TakeAsync(new(id, activity, NoAddress, null) { MayBegin = true }, cancel);
        var replies = result.Replies.Select(json => JsonSerializer.Deserialize<Activity>(json, RecordJson.Options)!).ToList();
        return new(
            string.Join("\n\n", replies.Select(reply => reply.Text)),
            [.. replies.SelectMany(reply => reply.SuggestedActions?.Actions ?? []).Select(action => action.Title ?? "")]);
    }
}
