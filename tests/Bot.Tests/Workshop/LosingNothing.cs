using System.Net;
using AngleSharp.Html.Dom;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Inquiries;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

/// <summary>Whatever is refused, what an editor typed is still there.</summary>
public class LosingNothing
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_alias_added_while_the_form_was_open_stays(Engine engine)
    {
        await using var editors = await Editors.AtWorkAsync(engine);
        var opened = await editors.Lina.ReadAsync("/knowledge/guides/T-01");
        await editors.PublishMeanwhileAsync(Editors.Published, new([], ["领红本本"], []));
        using var sent = await editors.Lina.PressAsync(opened, "submit", ("summary", "改了说明"), ("aliases", "扯证"));
        Assert.Contains("/review?done=submitted", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var approved = await editors.ApproveAsync(editors.Wanglei);

        var guide = await editors.App.AskAsync(db => db.Guides.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal(["扯证", "领红本本"], guide.Aliases);
    }

    [Fact]
    public async Task An_FAQ_for_inquiries_that_somebody_else_has_closed_can_still_be_kept()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        var close = await OpenInquiryAsync(app, editor);
        var opened = await editor.ReadAsync(close);
        using var closed = await editor.SendAsync(close, "form.fields[action*=Leave]", ("reason", "没有这样的许可"));

        using var late = await PostAsync(editor, opened, "form.fields[action*=Faq]", ("answer", "武汉没有飞碟停放许可，也没有停放场。"));
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        var page = await late.HtmlAsync();
        Assert.Equal("武汉没有飞碟停放许可，也没有停放场。", page.ValueOf("answer"));
        using var asked = await PostAsync(editor, page, "form[action*='/knowledge/faqs/new']");
        // Where it changes what becomes of a gold question, it is asked about first.
        using var kept = asked.StatusCode == HttpStatusCode.OK ? await editor.PressAsync(await asked.HtmlAsync(), "save") : null;
        Assert.Equal(HttpStatusCode.Redirect, (kept ?? asked).StatusCode);
        Assert.Equal(1, await app.AskAsync(db => db.Faqs.CountAsync(faq => !faq.IsSample, Cancel)));

        using var reason = await PostAsync(editor, opened, "form.fields[action*=Leave]", ("reason", "同事说不归我们管"));
        Assert.Contains("同事说不归我们管", (await reason.HtmlAsync()).Body!.TextContent);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_still_in_its_field()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        var reason = new string('因', 501);
        using var refused = await editor.SendAsync(await OpenInquiryAsync(app, editor), "form.fields[action*=Leave]", ("reason", reason));
        Assert.Equal(reason, (await refused.HtmlAsync()).ValueOf("reason"));
    }

    [Fact]
    public async Task A_note_on_a_contradiction_that_is_gone_or_too_long_is_shown_again()
    {
        await using var editors = await Editors.AtWorkAsync();
        await editors.App.SaveAsync(db => db.Faqs.Add(Faq.Publish("F-1", new() { Question = "领结婚证多少钱", Answer = "每对收工本费 20 元。", Guide = "T-01" }, sample: false, editors.App.Clock.GetUtcNow())));
        var note = new string('注', 201);
        using var tooLong = await editors.Wanglei.SendAsync("/knowledge/contradictions", "form[action*=Dismiss]", ("note", note));
        var again = await tooLong.HtmlAsync();
        Assert.Equal(note, again.ValueOf("note"));
        Assert.NotEmpty(again.Said(".refusal"));

        using var dismissed = await editors.Lina.SendAsync("/knowledge/contradictions", "form[action*=Dismiss]", ("note", "含快递费"));
        using var late = await PostAsync(editors.Wanglei, again, "form[action*=Dismiss]", ("note", "另一项收费，不矛盾"));
        Assert.Contains("另一项收费，不矛盾", (await late.HtmlAsync()).Said(".refusal"));
    }

    [Fact]
    public async Task The_day_chosen_for_a_publication_that_is_refused_stays_chosen()
    {
        await using var editors = await Editors.AtWorkAsync();
        await editors.SubmitAsync(("summary", "改了说明"));
        using var refused = await editors.Wanglei.SendAsync("/knowledge/drafts/1/review", "form[action*=Approve]", ("day", "2026-04-01"), ("version", "99"));
        var page = await refused.HtmlAsync();
        Assert.NotEmpty(page.Said(".refusal"));
        Assert.Equal("2026-04-01", page.ValueOf("day"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_left_as_out_of_scope_can_be_opened_again(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        using var left = await editor.SendAsync(await OpenInquiryAsync(app, editor), "form.fields[action*=Leave]", ("reason", "没有这样的许可"));
        var list = await editor.ReadAsync("/knowledge/inquiries");
        Assert.Contains("没有这样的许可", list.Said("#left"));

        using var opened = await editor.SendAsync("/knowledge/inquiries", "form[action*=Reopen]");
        var after = await editor.ReadAsync(opened.Headers.Location!.OriginalString);
        Assert.Contains("已重新打开", after.Said(".done"));
        Assert.Equal(["飞碟停放许可去哪里申请"], after.All("tbody th"));
        Assert.Null(after.QuerySelector("#left"));
        Assert.Null((await app.InquiriesAsync())[0].Meaning);
        Assert.Contains("inquiries-reopened", await app.AskAsync(db => db.AuditEntries.Select(entry => entry.Verb).ToListAsync(Cancel)));
    }

    private static async Task<string> OpenInquiryAsync(AssistantApp app, Staff editor)
    {
        await (await DirectLineClient.StartAsync(app)).HearAsync("飞碟停放许可去哪里申请");
        return ((IHtmlAnchorElement)(await editor.ReadAsync("/knowledge/inquiries")).QuerySelector("tbody th a")!).GetAttribute("href")!;
    }

    private static Task<HttpResponseMessage> PostAsync(Staff editor, IHtmlDocument page, string selector, params (string Name, string Value)[] typed)
    {
        var form = (IHtmlFormElement)page.QuerySelector(selector)!;
        return editor.Http.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(EditorAtTheForm.Fields(form)
            .Where(field => !typed.Any(one => one.Name == field.Name)).Concat(typed).Select(field => KeyValuePair.Create(field.Name, field.Value))), Cancel);
    }
}
