using System.Data.Common;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Channels.DirectLine;
using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Bot.Conversations.Storage;
using Hanyang.Assistant.Knowledge.Office.Notices;

namespace Hanyang.Assistant.Bot.Channels.Notices;

/// <summary>
/// Writes into the conversation of a person's bound chat account, from where its client fetches it now or later. Only Direct Line keeps
/// its conversations with us; to the others we can't write first, for we have no credentials at their service.
/// </summary>
internal sealed class ChatNotices(DbDataSource database, Turns turns) : INoticeChannel
{
    private const string Bindings =
        "SELECT b.channel, b.chat_account, b.conversation_id, c.user_id FROM chat_bindings b JOIN members m ON m.id = b.member_id " +
        "LEFT JOIN conversations c ON c.id = b.conversation_id WHERE m.person_id = @p0 ORDER BY b.bound_at DESC";

    // The channel as it stands in the index.
    private const string Newest = "SELECT id FROM conversations WHERE user_id = @p0 AND channel = 'directline' ORDER BY last_activity_at DESC LIMIT 1";

    // Whoever has opened another conversation since isn't told there once more.
    private const string Told = "SELECT a.activity_id FROM conversations c JOIN activities a ON a.conversation_id = c.id AND a.client_key = @p1 WHERE c.user_id = @p0 AND c.channel = 'directline'";

    public string Name => "chat";

    public async Task<Delivery> SendAsync(Letter letter, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var bindings = await connection.QueryAsync(Bindings, row => new Bound(row.GetString(0), row.GetString(1), Text(row, 2), Text(row, 3)), cancel, letter.Person);
        if (bindings.Count == 0)
        {
            return Delivery.Rejected("unbound");
        }

        if (bindings.Find(one => one.Channel == DirectLineEndpoints.Channel) is not { } bound)
        {
            return Delivery.Rejected("not-writable");
        }

        if (bound is not { Conversation: { } begun, User: { } user })
        {
            return Delivery.Rejected("conversation-gone");
        }

        var key = $"notice:{letter.Id}";
        // An id that was masked may be somebody else's too.
        var isExact = ChatAccount.Of(bound.Channel, user)?.Digest == bound.Account;
        if (isExact && (await connection.QueryAsync(Told, row => row.GetString(0), cancel, user, key)).Count > 0)
        {
            return Delivery.Sent;
        }

        var conversation = isExact ? (await connection.QueryAsync(Newest, row => row.GetString(0), cancel, user))[0] : begun;
        return await turns.TellAsync(conversation, user, Message(letter), key, cancel) ? Delivery.Sent : Delivery.Rejected("conversation-gone");
    }

    private static Activity Message(Letter letter) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = DirectLineEndpoints.Channel,
        TextFormat = "plain",
        Locale = letter.Language,
        Text = letter.Text,
        ChannelData = new JsonObject { ["notice"] = new JsonObject { ["id"] = letter.Id, ["subject"] = letter.Subject } },
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private sealed record Bound(string Channel, string Account, string? Conversation, string? User);
}
