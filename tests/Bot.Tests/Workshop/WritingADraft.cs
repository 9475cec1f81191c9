using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

public class WritingADraft
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Opening_and_saving_a_guide_changes_nothing_in_it(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.PublishSampleGuidesAsync();
        using var editor = await Staff.SignedInAsync(app, "lina", Role.Editor);
        foreach (var code in (string[])["MZ-01", "GA-07", "SJ-03"])
        {
            using var saved = await editor.PressAsync($"/knowledge/guides/{code}", "save");
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        var drafts = await app.AskAsync(db => db.GuideDrafts.OrderBy(draft => draft.Id).ToListAsync(Cancel));
        foreach (var draft in drafts)
        {
            Assert.Equal(Knowledge.RecordJson.Write(SampleGuides.All[draft.Code]), Knowledge.RecordJson.Write(draft.Content));
            var review = await editor.ReadAsync($"/knowledge/drafts/{draft.Id}/review");
            Assert.Equal("没有改动。", review.Said(".changes .empty"));
        }
    }

    [Fact]
    public async Task Every_sample_guide_comes_back_from_the_form_as_it_was()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.PublishSampleGuidesAsync();
        using var editor = await Staff.SignedInAsync(app, "lina", Role.Editor);
        foreach (var (code, content) in SampleGuides.All)
        {
            using var saved = await editor.PressAsync($"/knowledge/guides/{code}", "save");
            Assert.True(saved.StatusCode == HttpStatusCode.Redirect, $"{code}: {saved.StatusCode}");
        }

        var drafts = await app.AskAsync(db => db.GuideDrafts.ToListAsync(Cancel));
        Assert.Equal(SampleGuides.All.Count, drafts.Count);
        Assert.All(drafts, draft => Assert.Equal(Knowledge.RecordJson.Write(SampleGuides.All[draft.Code]), Knowledge.RecordJson.Write(draft.Content)));
    }

    [Fact]
    public async Task Rows_are_added_moved_and_removed_without_losing_what_was_typed()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.PublishAsync("T-01", SampleGuides.Marriage with { Fees = [new("工本费", 9), new("复印费", 1)] });
        using var editor = await Staff.SignedInAsync(app, "lina", Role.Editor);

        using var added = await editor.PressAsync("/knowledge/guides/T-01", "add:fees", ("summary", "改到一半"), ("fees[1].amount", "九块"));
        var page = await added.HtmlAsync();
        Assert.Equal("改到一半", page.ValueOf("summary"));
        Assert.Equal("九块", page.ValueOf("fees[1].amount"));
        Assert.Equal("", page.ValueOf("fees[3].item"));

        using var moved = await editor.PressAsync(page, "up:fees[2]", ("fees[3].item", "快递费"), ("fees[3].amount", "12"));
        page = await moved.HtmlAsync();
        Assert.Equal(["复印费", "工本费", "快递费"], [page.ValueOf("fees[1].item"), page.ValueOf("fees[2].item"), page.ValueOf("fees[3].item")]);

        using var removed = await editor.PressAsync(page, "remove:fees[1]");
        page = await removed.HtmlAsync();
        using var refused = await editor.PressAsync(page, "save");
        page = await refused.HtmlAsync();
        Assert.Contains("九块", page.Said("#f-fees-1-amount-note"));
        Assert.Equal("九块", page.ValueOf("fees[1].amount"));
        Assert.Contains("有 1 处需要改", page.Said("[role=alert]"));
        Assert.Equal("收费 1 金额", page.Said("[role=alert] a"));

        using var saved = await editor.PressAsync(page, "save", ("fees[1].amount", "9.5"));
        Assert.Equal("/knowledge/drafts/1?done=saved", saved.Headers.Location!.OriginalString);
        var draft = await app.AskAsync(db => db.GuideDrafts.SingleAsync(Cancel));
        Assert.Equal([("工本费", 9.5m), ("快递费", 12m)], draft.Content.Fees.Select(fee => (fee.Item, fee.Amount!.Value)));
        Assert.Equal("改到一半", draft.Content.Summary);
    }

    [Fact]
    public async Task A_new_guide_is_written_from_blank_and_copied_from_another()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.PublishAsync("T-01", SampleGuides.Marriage);
        using var editor = await Staff.SignedInAsync(app, "lina", Role.Editor);

        using var empty = await editor.PressAsync("/knowledge/guides/new", "save");
        Assert.Equal(["编码", "名称", "部门"], (await empty.HtmlAsync()).All("[role=alert] a").Select(field => field.Replace("事项", "", StringComparison.Ordinal)));
        using var taken = await editor.PressAsync("/knowledge/guides/new", "save", ("code", "T-01"), ("name", "新事项"), ("department", "民政局"));
        Assert.Contains("已经有事项在用", (await taken.HtmlAsync()).Said("#f-code-note"));
        using var saved = await editor.PressAsync("/knowledge/guides/new", "save", ("code", "T-02"), ("name", "新事项"), ("department", "民政局"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var copied = await editor.PressAsync("/knowledge/guides/new?copy=T-01", "save", ("code", "T-03"));
        Assert.Equal(HttpStatusCode.Redirect, copied.StatusCode);

        var drafts = await app.AskAsync(db => db.GuideDrafts.OrderBy(draft => draft.Code).ToListAsync(Cancel));
        Assert.Equal([("T-02", 0), ("T-03", 0)], drafts.Select(draft => (draft.Code, draft.BasedOn)));
        Assert.Equal(Knowledge.RecordJson.Digest(SampleGuides.Marriage), Knowledge.RecordJson.Digest(drafts[1].Content));
        Assert.Equal(Knowledge.Guides.Audience.Both, drafts[0].Content.Audience);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Of_two_who_write_on_one_draft_the_second_sees_both_and_loses_nothing(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.PublishAsync("T-01", SampleGuides.Marriage);
        using var lina = await Staff.SignedInAsync(app, "lina", Role.Editor);
        using var wanglei = await Staff.SignedInAsync(app, "wanglei", Role.Editor);
        using var begun = await lina.PressAsync("/knowledge/guides/T-01", "save", ("summary", "第一稿"));
        var read = await wanglei.ReadAsync("/knowledge/drafts/1");
        using var first = await lina.PressAsync("/knowledge/drafts/1", "save", ("summary", "李娜的第二稿"));

        using var conflict = await wanglei.PressAsync(read, "save", ("summary", "王磊的第二稿"), ("note", "我也改了"));
        Assert.Equal(HttpStatusCode.OK, conflict.StatusCode);
        var both = await conflict.HtmlAsync();
        Assert.Equal("王磊的第二稿", both.ValueOf("summary"));
        Assert.Equal("我也改了", both.ValueOf("note"));
        Assert.Contains("lina", both.Said("h2"));
        Assert.Equal("李娜", both.Said("[data-facet=summary] del"));
        Assert.Equal("王磊", both.Said("[data-facet=summary] ins"));

        using var meant = await wanglei.PressAsync(both, "save");
        Assert.Equal(HttpStatusCode.Redirect, meant.StatusCode);
        var draft = await app.AskAsync(db => db.GuideDrafts.SingleAsync(Cancel));
        Assert.Equal(("王磊的第二稿", "wanglei", 3), (draft.Content.Summary, draft.ChangedBy, draft.Version));
        Assert.Equal(2, draft.Writers.Count);
    }

    [Fact]
    public async Task A_draft_is_discarded_and_an_old_version_comes_back_as_one()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.PublishAsync("T-01", SampleGuides.Marriage with { Summary = "旧的" });
        await app.UseAsync(async db =>
        {
            var guide = await db.Guides.Include(g => g.Versions).SingleAsync(Cancel);
            guide.Revise(SampleGuides.Marriage with { Summary = "新的" }, new([], [], []), app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        });
        using var editor = await Staff.SignedInAsync(app, "lina", Role.Editor);
        using var restored = await editor.SendAsync("/knowledge/guides/T-01", "form[action*=Restore]");
        Assert.Equal("/knowledge/drafts/1?done=saved", restored.Headers.Location!.OriginalString);
        var page = await editor.ReadAsync("/knowledge/drafts/1");
        Assert.Equal("旧的", page.ValueOf("summary"));

        using var discarded = await editor.SendAsync("/knowledge/drafts/1", "form[action*=Discard]");
        Assert.Contains("草稿已放弃", (await editor.ReadAsync(discarded.Headers.Location!.OriginalString)).Said("[role=status]"));
        Assert.Equal(DraftState.Discarded, (await app.AskAsync(db => db.GuideDrafts.SingleAsync(Cancel))).State);
        Assert.Equal("新的", (await app.AskAsync(db => db.GuideVersions.OrderBy(v => v.Number).LastAsync(Cancel))).Content.Summary);
    }

    [Fact]
    public async Task Only_editors_and_administrators_get_in()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        using var refused = await trainer.GetAsync("/knowledge");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var admin = await Staff.SignedInAsync(app, "admin", Role.Admin);
        Assert.Equal("知识工作台", (await admin.ReadAsync("/knowledge")).Said("h1"));
    }
}
