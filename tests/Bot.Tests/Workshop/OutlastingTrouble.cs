using Hanyang.Assistant.Bot.Conversations.Storage;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Inquiries;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

/// <summary>What goes on although something else is gone.</summary>
public class OutlastingTrouble
{
    private static readonly IReadOnlyList<TrialCase> Many = [.. Enumerable.Range(0, 4_000).Select(number => TrialCase.Unjudged($"第{number}次问结婚登记要什么材料"))];

    private static readonly Actor Editor = new(null, "editor", Role.Editor, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_test_goes_on_when_its_progress_cannot_be_written_down()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        var scopes = new FailingScopes(app.Services.GetRequiredService<IServiceScopeFactory>());
        using var runner = new TrialRunner(
            scopes, app.Services.GetRequiredService<TrialCatalogue>(), app.Clock, app.Services.GetRequiredService<IHostApplicationLifetime>(), NullLogger<TrialRunner>.Instance);
        // Long enough that it reports before it ends.
        var id = await runner.StartAsync("many", Many, CatalogueChanges.None, Editor, Cancel);
        scopes.Fail = 1;

        TrialRun run;
        while ((run = await app.AskAsync(db => db.TrialRuns.AsNoTracking().SingleAsync(one => one.Id == id, Cancel))).FinishedAt is null)
        {
            await Task.Delay(50, Cancel);
        }

        Assert.Equal(0, scopes.Fail);
        Assert.Equal(Many.Count, run.Result?.Comparisons.Count);
    }

    [Fact]
    public async Task No_more_than_a_few_batch_tests_wait_on_a_node()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        var runner = app.Services.GetRequiredService<TrialRunner>();
        for (var number = 0; number < TrialRunner.MostWaiting; number++)
        {
            Assert.NotNull(await runner.StartAsync("many", Many, CatalogueChanges.None, Editor, Cancel));
        }

        Assert.Null(await runner.StartAsync("one more", Many, CatalogueChanges.None, Editor, Cancel));
        Assert.Equal(TrialRunner.MostWaiting, await app.AskAsync(db => db.TrialRuns.CountAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_reply_from_an_FAQ_that_was_deleted_since_is_rebuilt_from_it(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        await app.SaveAsync(db => db.Faqs.Add(Faq.Publish("F-1", new() { Question = "飞碟停放许可去哪里申请", Answer = "武汉没有飞碟停放许可。" }, sample: false, app.Clock.GetUtcNow())));
        await app.Services.GetRequiredService<CatalogueKeeper>().RefreshAsync(Cancel);
        await (await DirectLineClient.StartAsync(app)).HearAsync("飞碟停放许可去哪里申请");
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        using var deleted = await editor.SendAsync("/knowledge/faqs/F-1", "form[action*=Delete]");
        if (deleted.StatusCode == System.Net.HttpStatusCode.OK)
        {
            using var meant = await editor.Http.PostAsync("/knowledge/faqs/F-1?handler=Delete", new FormUrlEncodedContent(
                (await deleted.HtmlAsync()).QuerySelectorAll("form[action*=Delete] input[type=hidden]").Cast<AngleSharp.Html.Dom.IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value))), Cancel);
        }

        Assert.Equal(0, await app.AskAsync(db => db.Faqs.CountAsync(faq => faq.Code == "F-1", Cancel)));
        var page = await editor.ReadAsync("/knowledge/inquiries/1");
        Assert.Contains("依据的记录和版本与当时一致", page.Body!.TextContent);
        Assert.Contains("武汉没有飞碟停放许可", page.All("details .reply")[0]);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_one_conversation_may_teach_stays_bounded_when_it_is_deleted(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var asker = await DirectLineClient.StartAsync(app);
        for (var number = 0; number < 25; number++)
        {
            await asker.HearAsync($"我第{number + 1}次问结婚登记要什么材料");
        }

        await app.UseAsync(async db =>
        {
            foreach (var inquiry in await db.Inquiries.ToListAsync(Cancel))
            {
                inquiry.Confirm(InquiryMeaning.Record, "MZ-01", Confirmation.Helpful, app.Clock.GetUtcNow());
            }

            await db.SaveChangesAsync(Cancel);
        });
        Assert.Equal(1, await app.Services.GetRequiredService<Retention>().DeleteAsync(app.Clock.GetUtcNow().AddDays(181), Cancel));

        var kept = await app.InquiriesAsync();
        Assert.Equal(25, kept.Count);
        Assert.Equal(AskedInquiry.MostOfAConversation, kept.Count(inquiry => inquiry.Meaning is not null));
        Assert.All(kept.OrderByDescending(inquiry => inquiry.Id).Take(AskedInquiry.MostOfAConversation), inquiry => Assert.Equal("MZ-01", inquiry.MeantCode));
    }

    /// <summary>The database is away for so many scopes.</summary>
    private sealed class FailingScopes(IServiceScopeFactory scopes) : IServiceScopeFactory
    {
        public int Fail { get; set; }

        public IServiceScope CreateScope() => Fail > 0 && Fail-- > 0 ? throw new InvalidOperationException("The database is away.") : scopes.CreateScope();
    }
}
