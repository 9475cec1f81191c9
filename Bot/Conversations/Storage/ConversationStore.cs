using System.Data.Common;
using System.Text.Json;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Microsoft.Extensions.Caching.Memory;

namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>Reads conversations, and remembers those that are going on.</summary>
internal sealed class ConversationStore(DbDataSource database) : IDisposable
{
    private const int NewestDeliveries = 100;
    private const int MostDeliveries = 500;
    private const int LargestPage = 100;

    // Some two kilobytes each; whoever comes back later is read again.
    private const int MostRemembered = 4_000;

    private readonly MemoryCache live = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <summary>The conversation, read or remembered; null when there is none. The caller holds its lock.</summary>
    public async Task<LiveConversation?> FindAsync(string id, CancellationToken cancel)
    {
        if (live.TryGetValue(id, out LiveConversation? known))
        {
            return known;
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync(
            "SELECT state, version, last_sequence FROM conversations WHERE id = @p0",
            row => (State: row.GetString(0), Version: row.GetInt32(1), LastSequence: row.GetInt64(2)),
            cancel,
            id);
        if (rows is not [var row])
        {
            return null;
        }

        var newest = await connection.QueryAsync(
            "SELECT client_key, activity_id FROM activities WHERE conversation_id = @p0 AND client_key IS NOT NULL " +
            $"ORDER BY sequence DESC LIMIT {NewestDeliveries}",
            delivery => (Key: delivery.GetString(0), ActivityId: delivery.GetString(1)),
            cancel,
            id);
        var state = JsonSerializer.Deserialize(row.State, ActivityJson.Wire.ConversationState) ?? ConversationState.New;
        var found = LiveConversation.Of(id, state, row.Version, row.LastSequence, newest, complete: newest.Count < NewestDeliveries);
        Remember(found);
        return found;
    }

    public async Task<string?> DeliveredAsAsync(LiveConversation conversation, string key, CancellationToken cancel)
    {
        if (conversation.DeliveredAs(key) is { } activityId)
        {
            return activityId;
        }

        return !conversation.ForgetsDeliveries
            ? null
            : (await TextsAsync("SELECT activity_id FROM activities WHERE conversation_id = @p0 AND client_key = @p1", cancel, conversation.Id, key)).SingleOrDefault();
    }

    /// <summary>What was replied to an activity, as JSON, in order.</summary>
    public Task<List<string>> RepliesToAsync(string conversationId, string activityId, CancellationToken cancel) =>
        TextsAsync("SELECT json FROM activities WHERE conversation_id = @p0 AND reply_to_id = @p1 ORDER BY sequence", cancel, conversationId, activityId);

    public async Task<bool> ExistsAsync(string conversationId, CancellationToken cancel) =>
        (await TextsAsync("SELECT id FROM conversations WHERE id = @p0", cancel, conversationId)).Count > 0;

    /// <summary>The next activities after a watermark, at most a page of them.</summary>
    public async Task<ActivityPage> ReadAsync(string conversationId, long watermark, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync(
            $"SELECT sequence, json FROM activities WHERE conversation_id = @p0 AND sequence > @p1 ORDER BY sequence LIMIT {LargestPage}",
            row => (Sequence: row.GetInt64(0), Json: row.GetString(1)),
            cancel,
            conversationId,
            watermark);
        return new(rows.ConvertAll(row => row.Json), rows.Count == 0 ? watermark : rows[^1].Sequence, rows.Count == LargestPage);
    }

    public void Remember(LiveConversation conversation)
    {
        if (conversation.KnownDeliveries > MostDeliveries)
        {
            Forget(conversation.Id);
        }
        else
        {
            live.Set(conversation.Id, conversation, new MemoryCacheEntryOptions { Size = 1 });
        }
    }

    public void Forget(string conversationId) => live.Remove(conversationId);

    public void Dispose() => live.Dispose();

    private async Task<List<string>> TextsAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QueryAsync(sql, row => row.GetString(0), cancel, values);
    }
}

/// <param name="Watermark">The sequence number of the last one.</param>
internal sealed record ActivityPage(IReadOnlyList<string> Activities, long Watermark, bool HasMore);
