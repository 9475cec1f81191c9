using Hanyang.Assistant.Bot.Conversations.Storage;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Inquiries;

public class KeepingInquiries
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Each_inquiry_is_kept_with_what_was_replied_and_from_what(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var asker = await DirectLineClient.StartAsync(app);

        var first = await asker.HearAsync("居住证要带什么材料？我的身份证是11010519491231002X");
        var second = await asker.HearAsync("那要多久");

        var kept = await app.InquiriesAsync();
        Assert.Equal(2, kept.Count);
        Assert.Equal("居住证要带什么材料 我的身份证是", kept[0].Spoken[..16]);
        Assert.DoesNotContain("11010519491231002X", kept[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("11010519491231002", kept[0].Spoken, StringComparison.Ordinal);
        Assert.Equal((ReplyStatus.Answered, Route.Inquiry), (kept[0].Status, kept[0].Route));
        Assert.Equal((string)first["channelData"]!["reply"]!["citations"]![0]!["code"]!, kept[0].Code);
        Assert.Equal((int)first["channelData"]!["reply"]!["citations"]![0]!["version"]!, kept[0].Version);
        Assert.Equal([Facet.Materials], kept[0].Facets);
        Assert.Equal(kept[0].Code, kept[0].Ranked[0]);
        Assert.InRange(kept[0].Ranked.Count, 2, 10);
        Assert.Equal(((string)first["replyToId"]!, (string)first["id"]!), (kept[0].ActivityId, kept[0].ReplyActivityId));
        Assert.Equal((asker.Conversation, app.Clock.GetUtcNow()), (kept[0].ConversationId, kept[0].AskedAt));
        Assert.True(kept[0].CatalogueRevision > 0);
        Assert.Null(kept[0].Focus);
        Assert.Equal(kept[0].Code, kept[1].Code);
        Assert.Empty(kept[1].Ranked);
        Assert.Contains(kept[0].Code!, kept[1].Focus, StringComparison.Ordinal);
        Assert.Equal((string)second["id"]!, kept[1].ReplyActivityId);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Nothing_anybody_types_is_too_long_or_too_odd_to_be_kept(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var asker = await DirectLineClient.StartAsync(app);
        string[] texts = [new('办', 5_000), string.Concat(Enumerable.Repeat("\ufdfa", 400)), new string('a', 1_999) + "😀😀", "a\0b", "   ？？？"];

        foreach (var text in texts)
        {
            await asker.HearAsync(text);
        }

        var kept = await app.InquiriesAsync();
        Assert.Equal(texts.Length, kept.Count);
        Assert.All(kept, inquiry => Assert.InRange(inquiry.Spoken.Length, 0, 300));
        Assert.Equal(1_999, kept[2].Text.Length);
        Assert.Equal("ab", kept[3].Text);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task When_a_conversation_goes_its_inquiries_stay_and_lead_nowhere(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var old = await DirectLineClient.StartAsync(app);
        await old.HearAsync("办居住证要带什么");
        app.Clock.Advance(TimeSpan.FromDays(100));
        var young = await DirectLineClient.StartAsync(app);
        await young.HearAsync("要多少钱");

        Assert.Equal(1, await app.Services.GetRequiredService<Retention>().DeleteAsync(app.Clock.GetUtcNow().AddDays(81), TestContext.Current.CancellationToken));

        var kept = await app.InquiriesAsync();
        Assert.Equal(["办居住证要带什么", "要多少钱"], kept.Select(inquiry => inquiry.Text));
        Assert.Equal((null, null, null, null), (kept[0].ConversationId, kept[0].ActivityId, kept[0].ReplyActivityId, kept[0].Focus));
        Assert.Equal(young.Conversation, kept[1].ConversationId);
        Assert.NotNull(kept[1].ActivityId);
    }

    [Fact]
    public async Task A_message_delivered_twice_is_one_inquiry_and_the_command_line_keeps_none()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var asker = await DirectLineClient.StartAsync(app);
        await asker.SayAsync("要带什么", "c1");
        await asker.SayAsync("要带什么", "c1");

        await app.Services.GetRequiredService<Answerer>().AnswerAsync(new Inquiry("要带什么", Focus.None, app.Clock.GetUtcNow()), TestContext.Current.CancellationToken);

        Assert.Single(await app.InquiriesAsync());
    }
}
