using System.Text.Json;
using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>A conversation whose channel is the terminal.</summary>
internal sealed class TerminalConversation(Turns turns)
{
    // Cards aren't shown on a terminal, so no page address is ever read from it.
    private static readonly Uri NoAddress = new("http://localhost/");

    private readonly string id = $"terminal/{Guid.NewGuid():N}";

    /// <summary>The bot's welcome.</summary>
    public Task<Activity?> BeginAsync(CancellationToken cancel) => TakeAsync(new() { Type = ActivityTypes.ConversationUpdate }, cancel);

    public Task<Activity?> SayAsync(string text, CancellationToken cancel) =>
        TakeAsync(new() { Type = ActivityTypes.Message, Text = text }, cancel);

    private async Task<Activity?> TakeAsync(Activity activity, CancellationToken cancel)
    {
        var result = await turns.TakeAsync(new(id, activity, NoAddress, null) { MayBegin = true }, cancel);
        return result.Replies is [.., var last] ? JsonSerializer.Deserialize<Activity>(last, RecordJson.Options) : null;
    }
}
