using System.Text.Json;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>Reads conversations, and remembers those that are going on.</summary>
internal sealed class ConversationStore(IServiceScopeFactory scopes) : IDisposable
{
    private const int NewestDeliveries = 100;
    private const int MostDeliveries = 500;
    private const int LargestPage = 100;

    private readonly MemoryCache live = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    /// <summary>The conversation, read or remembered; null when there is none. The caller holds its lock.</summary>
    public async Task<LiveConversation?> FindAsync(string id, CancellationToken cancel)
    {
        if (live.TryGetValue(id, out LiveConversation? known))
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AssistantDb>();
        if (await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } row)
        {
            return null;
        }

        var newest = await db.Activities.AsNoTracking()
            .Where(a => a.ConversationId == id && a.ClientKey != null)
            .OrderByDescending(a => a.Sequence).Take(NewestDeliveries)
            .Select(a => new { a.ClientKey, a.ActivityId }).ToListAsync(cancel);
        var state = JsonSerializer.Deserialize(row.State, ActivityJson.Wire.ConversationState) ?? ConversationState.New;
        var found = LiveConversation.Of(row, state, [.. newest.Select(d => (d.ClientKey!, d.ActivityId))], newest.Count < NewestDeliveries);
        Remember(found);
        return found;
    }

    public async Task<string?> DeliveredAsAsync(LiveConversation conversation, string key, CancellationToken cancel)
    {
        if (conversation.DeliveredAs(key) is { } activityId)
        {
            return activityId;
        }

        if (!conversation.ForgetsDeliveries)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AssistantDb>().Activities
            .Where(a => a.ConversationId == conversation.Id && a.ClientKey == key)
            .Select(a => a.ActivityId).SingleOrDefaultAsync(cancel);
    }

    /// <summary>What was replied to an activity, as JSON, in order.</summary>
    public async Task<IReadOnlyList<string>> RepliesToAsync(string conversationId, string activityId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AssistantDb>().Activities
            .Where(a => a.ConversationId == conversationId && a.ReplyToId == activityId)
            .OrderBy(a => a.Sequence).Select(a => a.Json).ToListAsync(cancel);
    }

    public async Task<bool> ExistsAsync(string conversationId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AssistantDb>().Conversations.AnyAsync(c => c.Id == conversationId, cancel);
    }

    /// <summary>The next activities after a watermark, at most a page of them.</summary>
    public async Task<ActivityPage> ReadAsync(string conversationId, long watermark, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<AssistantDb>().Activities
            .Where(a => a.ConversationId == conversationId && a.Sequence > watermark)
            .OrderBy(a => a.Sequence).Take(LargestPage)
            .Select(a => new { a.Sequence, a.Json }).ToListAsync(cancel);
        return new([.. rows.Select(row => row.Json)], rows.Count == 0 ? watermark : rows[^1].Sequence, rows.Count == LargestPage);
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
}

/// <param name="Watermark">The sequence number of the last one.</param>
internal sealed record ActivityPage(IReadOnlyList<string> Activities, long Watermark, bool HasMore);
