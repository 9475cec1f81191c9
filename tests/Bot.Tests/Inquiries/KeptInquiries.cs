using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Inquiries;

/// <summary>The inquiries that the database holds, and somebody who asks them.</summary>
internal static class KeptInquiries
{
    public static async Task<List<AskedInquiry>> InquiriesAsync(this AssistantApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AssistantDb>().Inquiries.AsNoTracking().OrderBy(i => i.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Says it, and returns the activity that it got back.</summary>
    public static async Task<JsonNode> HearAsync(this DirectLineClient asker, string text)
    {
        (await asker.SayAsync(text)).EnsureSuccessStatusCode();
        return (await asker.ActivitiesAsync())[^1];
    }

    public static async Task ReactAsync(this DirectLineClient asker, string replyId, string reaction) =>
        (await asker.PostAsync($"conversations/{asker.Conversation}/activities", new JsonObject
        {
            ["type"] = "messageReaction",
            ["from"] = new JsonObject { ["id"] = "somebody" },
            ["replyToId"] = replyId,
            ["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = reaction }),
        })).EnsureSuccessStatusCode();

    public static IReadOnlyList<string> Chips(this JsonNode activity) =>
        [.. (activity["suggestedActions"]?["actions"]?.AsArray() ?? []).Select(action => (string)action!["title"]!)];
}
