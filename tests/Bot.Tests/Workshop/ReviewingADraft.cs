using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

public class ReviewingADraft
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Another_editor_sees_what_changes_and_publishes_it(Engine engine)
    {
        await using var editors = await Editors.AtWorkAsync(engine);
        await editors.SubmitAsync(("fees[1].amount", "12"), ("summary", "符合条件的双方办理结婚登记。"), ("aliases", "领证"), ("note", "收费调整"));
        Assert.Equal("1 份草稿等审核", (await editors.Wanglei.ReadAsync("/knowledge")).Said(".figures li").ReplaceLineEndings(" "));

        var review = await editors.Wanglei.ReadAsync("/knowledge/drafts/1/review");
        Assert.Equal(["简介", "相似问（只用于检索）", "收费"], review.All(".change h3"));
        Assert.Equal("男女", review.Said("[data-facet=summary] del"));
        Assert.Equal(["修改", "工本费：9元/对", "工本费：12元/对"], review.All("[data-facet=fees] tbody th, [data-facet=fees] tbody td"));
        Assert.Equal(["9"], review.All("[data-facet=fees] del"));
        Assert.Equal(["12"], review.All("[data-facet=fees] ins"));
        Assert.Equal("新增", review.Said("[data-facet=aliases] th[scope=row]"));

        var revision = await editors.App.AskAsync(db => db.CatalogueRevisionAsync(Cancel));
        using var approved = await editors.ApproveAsync(editors.Wanglei);
        Assert.Contains("已发布", (await editors.Wanglei.ReadAsync(approved.Headers.Location!.OriginalString)).Said("[role=status]"));
        var guide = await editors.GuideAsync();
        Assert.Equal((2, 12m), (guide.CurrentVersion, guide.Current.Content.Fees.Single().Amount));
        Assert.Equal(["领证"], guide.Aliases);
        Assert.True(await editors.App.AskAsync(db => db.CatalogueRevisionAsync(Cancel)) > revision);
        Assert.Equal((DraftState.Published, 2), ((await editors.DraftAsync()).State, (await editors.DraftAsync()).PublishedAs));
        Assert.Equal(["draft-submitted lina", "guide-published wanglei"], await editors.VerbsAsync());
        Assert.Contains("12元/对", (await editors.App.ReadAsync("/guides/T-01")).Said(".glance"), StringComparison.Ordinal);

        using var admin = await Staff.SignedInAsync(editors.App, "admin", Role.Admin);
        Assert.Equal("发布指南", (await admin.ReadAsync("/audit?what=T-01")).All("tbody td:nth-of-type(3)")[0]);
        Assert.Equal("版本 2 · 草稿 1 · 起草人 lina", (await admin.ReadAsync("/audit?what=T-01")).All("tbody td:nth-of-type(5)")[0]);
    }

    [Fact]
    public async Task Nobody_publishes_what_they_wrote_themselves()
    {
        await using var editors = await Editors.AtWorkAsync();
        await editors.SubmitAsync(("summary", "新的"));
        var review = await editors.Lina.ReadAsync("/knowledge/drafts/1/review");
        Assert.Null(review.QuerySelector("form[action*=Approve]"));
        using var forced = await editors.Lina.SendAsync("/knowledge/drafts/1/review", "form[action*=TakeBack]");
        using var again = await editors.Lina.PressAsync("/knowledge/drafts/1", "submit");
        var version = (await editors.DraftAsync()).Version;
        var outcome = await editors.App.AskAsync(db => new Publication(db, new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build(), editors.App.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<Publication>.Instance)
            .ApproveAsync(1, version, null, new Actor(1, "lina", Role.Editor, null), Cancel));
        Assert.Equal(DraftOutcome.OwnWork, outcome);
        Assert.Equal(1, (await editors.GuideAsync()).CurrentVersion);
    }

    [Fact]
    public async Task Where_nobody_else_is_an_administrator_reviews_their_own_and_the_audit_says_so()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.PublishAsync("T-01", Editors.Published);
        using var admin = await Staff.SignedInAsync(app, "admin", Role.Admin);
        using var sent = await admin.PressAsync("/knowledge/guides/T-01", "submit", ("summary", "新的"));
        Assert.Contains("您可以自己审核发布", (await admin.ReadAsync("/knowledge/drafts/1/review")).Said(".notice"));
        using var approved = await admin.SendAsync("/knowledge/drafts/1/review", "form[action*=Approve]");
        Assert.EndsWith("done=published", approved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("版本 2 · 草稿 1 · 起草人 admin · 自审 是", (await admin.ReadAsync("/audit?what=T-01")).All("tbody td:nth-of-type(5)")[0]);
    }

    [Fact]
    public async Task A_bureau_of_one_editor_may_say_so()
    {
        await using var editors = await Editors.AtWorkAsync(Engine.Sqlite, ("Workshop:SelfReview", "true"));
        await editors.SubmitAsync(("summary", "新的"));
        using var approved = await editors.ApproveAsync(editors.Lina);
        Assert.Equal(2, (await editors.GuideAsync()).CurrentVersion);
    }

    [Fact]
    public async Task What_comes_back_says_why_and_is_written_on()
    {
        await using var editors = await Editors.AtWorkAsync();
        await editors.SubmitAsync(("summary", "新的"));
        using var silent = await editors.Wanglei.SendAsync("/knowledge/drafts/1/review", "form[action*=Return]", ("reason", " "));
        Assert.Contains("请写明退回原因", (await silent.HtmlAsync()).Said("[role=alert]"));
        using var returned = await editors.Wanglei.SendAsync("/knowledge/drafts/1/review", "form[action*=Return]", ("reason", "收费依据没写"));
        Assert.Contains("已退回", (await editors.Wanglei.ReadAsync(returned.Headers.Location!.OriginalString)).Said("[role=status]"));

        Assert.Contains("已退回", (await editors.Lina.ReadAsync("/knowledge")).Said("#mine"));
        Assert.Contains("wanglei退回：收费依据没写", (await editors.Lina.ReadAsync("/knowledge/drafts/1")).Said(".notice"));
        using var again = await editors.Lina.PressAsync("/knowledge/drafts/1", "submit", ("summary", "更新的"));
        Assert.Equal(DraftState.InReview, (await editors.DraftAsync()).State);
        Assert.Equal(["draft-submitted lina", "draft-returned wanglei", "draft-submitted lina"], await editors.VerbsAsync());
    }

    [Fact]
    public async Task A_draft_behind_a_newer_version_is_moved_onto_it()
    {
        await using var editors = await Editors.AtWorkAsync();
        await editors.SubmitAsync(("summary", "李娜的简介"), ("hours", "周一至周五"), ("fees[1].amount", "12"));
        await editors.PublishMeanwhileAsync(Editors.Published with { Summary = "导入的简介", Outcome = "导入的结果", Hours = "每天" });

        using var refused = await editors.ApproveAsync(editors.Wanglei);
        Assert.Contains("请先合并", (await refused.HtmlAsync()).Said("[role=alert]"));
        using var taken = await editors.Lina.SendAsync("/knowledge/drafts/1/review", "form[action*=TakeBack]");
        var draft = await editors.Lina.ReadAsync("/knowledge/drafts/1");
        Assert.Contains("发布了第 2 版", draft.Said("#newer h2"));
        Assert.Equal(["简介", "办理时间"], draft.All("#newer legend"));

        using var rebased = await editors.Lina.SendAsync("/knowledge/drafts/1", "form[action*=Rebase]", ("keep-summary", "mine"), ("keep-hours", "theirs"));
        Assert.EndsWith("done=saved", rebased.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var moved = await editors.DraftAsync();
        Assert.Equal((2, "李娜的简介", "导入的结果", "每天", 12m), (moved.BasedOn, moved.Content.Summary, moved.Content.Outcome, moved.Content.Hours, moved.Content.Fees.Single().Amount));
        using var submitted = await editors.Lina.PressAsync("/knowledge/drafts/1", "submit");
        using var approved = await editors.ApproveAsync(editors.Wanglei);
        Assert.Equal(3, (await editors.GuideAsync()).CurrentVersion);
    }

    [Fact]
    public async Task An_alias_that_somebody_adds_meanwhile_stays()
    {
        await using var editors = await Editors.AtWorkAsync();
        await editors.PublishMeanwhileAsync(Editors.Published, new([], ["领证", "扯证"], []));
        await editors.SubmitAsync(("aliases", "领证\n结婚手续"));
        await editors.PublishMeanwhileAsync(Editors.Published, new([], ["领证", "扯证", "红本本"], []));
        using var approved = await editors.ApproveAsync(editors.Wanglei);
        Assert.Equal(["领证", "结婚手续", "红本本"], (await editors.GuideAsync()).Aliases);
    }
}
