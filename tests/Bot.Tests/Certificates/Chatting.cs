using System.Net.Http.Json;
using System.Text.Json;
using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Certificates;

/// <summary>Members in a chat of another channel, bound by name.</summary>
internal static class Chatting
{
    private const string Channel = "wechat";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    extension(AssistantApp app)
    {
        /// <param name="users">The staff number and the name in the chat.</param>
        public Task BindAsync(params (string Number, string User)[] users) => app.UseAsync(async db =>
        {
            foreach (var (number, user) in users)
            {
                var member = await db.Members.SingleAsync(one => one.StaffNumber == number, Cancel);
                db.ChatBindings.Add(new(member.Id, Channel, ChatAccount.Of(Channel, user)!.Digest, app.Clock.GetUtcNow()));
            }

            await db.SaveChangesAsync(Cancel);
        });

        public async Task<string> SayAsync(string text, string user, bool group = false, string? id = null) => (await app.TurnAsync(text, user, group, id)).GetProperty("text").GetString()!;

        /// <summary>The first activity of the answer.</summary>
        public async Task<JsonElement> TurnAsync(string text, string user, bool group = false, string? id = null)
        {
            using var answer = await app.Http.PostAsJsonAsync("/api/messages", new
            {
                type = "message",
                id = id ?? $"{Guid.NewGuid():N}",
                text,
                deliveryMode = "expectReplies",
                channelId = Channel,
                serviceUrl = "https://service.test/",
                from = new { id = user },
                conversation = new { id = $"c-{user}-{group}", isGroup = group },
            }, Cancel);
            return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("activities")[0];
        }
    }
}
