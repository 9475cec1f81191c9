using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Inquiries;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

public class ReplayingAReply
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Shows_the_reply_of_then_the_version_that_it_rested_on_and_what_is_replied_today(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        await (await DirectLineClient.StartAsync(app)).HearAsync("结婚登记收费吗");
        await ReviseAsync(app, guide => guide with { Fees = [new Fee("工本费", 9_999)] });

        var page = await editor.ReadAsync("/knowledge/inquiries/1");
        Assert.Contains("MZ-01 第 1 版", string.Concat(page.All(".facts dd")));
        Assert.DoesNotContain("9999", page.All(".reply")[0]);
        Assert.Contains("9999", page.All(".reply")[1]);
        Assert.Contains(page.All("ins"), line => line.Contains("9999", StringComparison.Ordinal));
        Assert.Contains("依据的记录和版本与当时一致", page.Body!.TextContent);
        Assert.DoesNotContain("9999", page.All("details .reply")[0]);
    }

    [Fact]
    public async Task When_the_conversation_is_deleted_the_reply_is_rebuilt_from_the_versions_of_then()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        await (await DirectLineClient.StartAsync(app)).HearAsync("结婚登记收费吗");
        await ReviseAsync(app, guide => guide with { Fees = [new Fee("工本费", 9_999)] });
        await app.UseAsync(db => db.Conversations.ExecuteDeleteAsync(Cancel));

        var page = await editor.ReadAsync("/knowledge/inquiries/1");
        Assert.Contains("已按保存期限删除", page.Body!.TextContent);
        Assert.DoesNotContain("9999", page.All(".reply")[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/knowledge/inquiries/77")).StatusCode);
    }

    private static async Task ReviseAsync(AssistantApp app, Func<GuideContent, GuideContent> change)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.UseAsync(async db =>
        {
            var guide = await db.Guides.Include(guide => guide.Versions).SingleAsync(guide => guide.Code == "MZ-01", Cancel);
            guide.Revise(change(guide.Current.Content), new(guide.Keywords, guide.Aliases, guide.Counterexamples), app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        });
    }
}
