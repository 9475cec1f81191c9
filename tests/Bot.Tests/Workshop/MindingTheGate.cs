using System.Net;
using AngleSharp.Html.Dom;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Inquiries;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

/// <summary>What is published is what the gold questions were asked about.</summary>
public class MindingTheGate
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_synonym_changed_after_the_gate_was_seen_is_put_before_the_gate_again()
    {
        await using var app = await StartAsync();
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        using var asked = await editor.PressAsync("/knowledge/synonyms", "", ("from", "结婚"), ("to", "离婚登记"));
        var gate = await asked.HtmlAsync();
        Assert.NotNull(gate.QuerySelector("section.gate"));

        using var other = await editor.PressAsync(gate, "", ("to", "离婚登记手续"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(0, await app.AskAsync(db => db.Synonyms.CountAsync(synonym => !synonym.IsSample, Cancel)));
        using var meant = await editor.PressAsync(await other.HtmlAsync(), "");
        Assert.Equal("/knowledge/synonyms?done=added", meant.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_new_FAQ_that_takes_a_question_away_from_a_guide_asks_back_first()
    {
        await using var app = await StartAsync();
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        using var asked = await editor.PressAsync("/knowledge/faqs/new", "save", ("question", "登记结婚要准备什么"), ("answer", "什么都不用。"));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var page = await asked.HtmlAsync();
        Assert.Contains("变差", page.Said("section.gate"));
        Assert.Equal("什么都不用。", page.ValueOf("answer"));
        Assert.Equal(0, await app.AskAsync(db => db.Faqs.CountAsync(faq => !faq.IsSample, Cancel)));

        using var meant = await editor.PressAsync(page, "save");
        Assert.Equal(HttpStatusCode.Redirect, meant.StatusCode);
        var details = await app.AskAsync(db => db.AuditEntries.Where(entry => entry.Verb == "faq-added").Select(entry => entry.Details).SingleAsync(Cancel));
        Assert.Contains("worse", details, StringComparison.Ordinal);

        var address = meant.Headers.Location!.OriginalString.Split('?')[0];
        using var changed = await editor.PressAsync(address, "save", ("question", "飞碟停放"));
        Assert.NotNull((await changed.HtmlAsync()).QuerySelector("section.gate"));
    }

    [Fact]
    public async Task A_choice_that_is_an_alias_already_is_not_audited_as_declined()
    {
        await using var app = await StartAsync();
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        var asker = await DirectLineClient.StartAsync(app);
        var asksBack = await asker.HearAsync("残疾证要多少钱");
        await asker.HearAsync(asksBack.Chips()[0]);
        var pending = (await app.InquiriesAsync()).Single(inquiry => inquiry.PendingAliasFor is not null);
        var page = await editor.ReadAsync("/knowledge/inquiries");
        await app.SaveAsync(db => db.Guides.Single(guide => guide.Code == pending.PendingAliasFor).AddAlias(pending.Text));

        var form = (IHtmlFormElement)page.QuerySelector("form[action*=Accept]")!;
        using var accepted = await editor.Http.PostAsync(form.GetAttribute("action"),
            new FormUrlEncodedContent(EditorAtTheForm.Fields(form).Select(field => KeyValuePair.Create(field.Name, field.Value))), Cancel);

        Assert.EndsWith("done=accepted", accepted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("alias-declined", await app.AskAsync(db => db.AuditEntries.Select(entry => entry.Verb).ToListAsync(Cancel)));
        Assert.DoesNotContain(await app.InquiriesAsync(), inquiry => inquiry.PendingAliasFor is not null);
    }

    [Fact]
    public async Task Personal_numbers_in_a_question_that_is_kept_do_not_stand_in_an_address()
    {
        await using var app = await StartAsync();
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        using var kept = await editor.SendAsync("/knowledge/hits?q=结婚登记", "form[action*=Keep]", ("text", "我电话13812345678，结婚登记怎么办"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.DoesNotContain("13812345678", kept.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_FAQ_and_an_alias_made_in_closing_pass_the_checks_of_an_import()
    {
        await using var app = await StartAsync();
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        await (await DirectLineClient.StartAsync(app)).HearAsync("飞碟停放许可去哪里申请");
        var close = ((IHtmlAnchorElement)(await editor.ReadAsync("/knowledge/inquiries")).QuerySelector("tbody th a")!).GetAttribute("href")!;
        using var tried = await editor.SendAsync(close, "form.fields[action*=Faq]", ("question", "飞碟\u0001停放"), ("answer", "没有。"), ("publish", "true"), ("anyway", "true"));
        var page = await tried.HtmlAsync();
        Assert.NotEmpty(page.Said(".refusal"));
        Assert.Equal("没有。", page.ValueOf("answer"));
        Assert.Equal(0, await app.AskAsync(db => db.Faqs.CountAsync(faq => !faq.IsSample, Cancel)));

        using var alias = await editor.SendAsync("/knowledge/hits/alias?code=MZ-01&text=飞碟停放", "form[action*=alias], form[method=post]:last-of-type", ("text", "飞碟\u0001停放"), ("code", "MZ-01"), ("anyway", "true"));
        Assert.DoesNotContain(await app.AskAsync(db => db.Guides.AsNoTracking().Where(guide => guide.Code == "MZ-01").Select(guide => guide.Aliases).SingleAsync(Cancel)), text => text.Contains('\u0001', StringComparison.Ordinal));
    }

    private static async Task<AssistantApp> StartAsync()
    {
        var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await app.SaveAsync(db => db.TrialQuestions.Add(TrialQuestion.Keep(new("登记结婚要准备什么", ["MZ-01"], GoldExpectation.Answered), "test", app.Clock.GetUtcNow())));
        return app;
    }
}
