using System.Net;
using AngleSharp.Html.Dom;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Inquiries;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

public class ClosingInquiries
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_many_ask_in_vain_comes_first_with_what_is_alike_beside_it(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        Assert.Contains("没有待处理的提问", (await editor.ReadAsync("/knowledge/inquiries")).Body!.TextContent);
        await AskAsync(app, "飞碟停放许可去哪里申请", "飞碟停放许可到哪里办", "量子猫饲养备案", "飞碟停放许可去哪里申请");

        var page = await editor.ReadAsync("/knowledge/inquiries");
        Assert.Equal(["飞碟停放许可去哪里申请", "3", "飞碟停放许可到哪里办"], page.All("tbody tr:first-of-type th, tbody tr:first-of-type td").Take(3));
        Assert.Equal("量子猫饲养备案", page.All("tbody th")[1]);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_alias_closes_the_wordings_that_it_answers_and_leaves_the_others_open(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        await AskAsync(app, "飞碟停放许可去哪里申请", "飞碟停放许可去哪里申请", "飞碟停放许可嗡嗡嗡咚咚咚哒哒哒");
        var close = Address(await editor.ReadAsync("/knowledge/inquiries"));
        Assert.Contains("MZ-01", string.Concat((await editor.ReadAsync($"{close}?find=MZ-01")).All(".found li")));

        var tried = await editor.ReadAsync($"{close}?find=MZ-01&code=MZ-01");
        var answered = tried.All("#try .reasked td:last-of-type");
        Assert.Equal("已解决", answered[0]);
        using var done = await editor.SendAsync($"{close}?find=MZ-01&code=MZ-01", "form[action*=Alias]");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var proof = await editor.ReadAsync(done.Headers.Location!.OriginalString);
        Assert.Equal(answered.Order(), proof.All("tbody td:last-of-type").Order());

        var kept = await app.InquiriesAsync();
        Assert.All(kept.Take(2), inquiry => Assert.Equal((InquiryMeaning.Record, "MZ-01", Confirmation.Editor), (inquiry.Meaning, inquiry.MeantCode, inquiry.ConfirmedBy)));
        Assert.DoesNotContain("飞碟停放许可去哪里申请", (await editor.ReadAsync("/knowledge/inquiries")).All("tbody th"));
        Assert.Equal(2, await app.AskAsync(db => db.AuditEntries.CountAsync(entry => entry.Verb == "alias-added" || entry.Verb == "inquiries-closed", Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_new_faq_is_tried_published_and_answers(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        await AskAsync(app, "飞碟停放许可去哪里申请");
        var close = Address(await editor.ReadAsync("/knowledge/inquiries"));
        using var empty = await editor.SendAsync(close, "form.fields[action*=Faq]", ("question", "飞碟停放许可"), ("answer", " "));
        Assert.Contains("请写好问题", (await empty.HtmlAsync()).Said(".refusal"));

        using var tried = await editor.SendAsync(close, "form.fields[action*=Faq]", ("question", "飞碟停放许可去哪里申请"), ("answer", "武汉没有飞碟停放许可。"));
        var form = (IHtmlFormElement)(await tried.HtmlAsync()).QuerySelector("#try form")!;
        Assert.Equal(0, await app.AskAsync(db => db.Faqs.CountAsync(faq => !faq.IsSample, Cancel)));
        using var done = await PostAsync(editor, form);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var asker = await DirectLineClient.StartAsync(app);
        Assert.Contains("武汉没有飞碟停放许可", (string)(await asker.HearAsync("飞碟停放许可去哪里申请"))["text"]!);
        Assert.Contains("没有待处理的提问", (await editor.ReadAsync("/knowledge/inquiries")).Body!.TextContent);
    }

    [Fact]
    public async Task What_is_out_of_scope_stays_closed_when_it_is_asked_again()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        await AskAsync(app, "飞碟停放许可去哪里申请");
        var close = Address(await editor.ReadAsync("/knowledge/inquiries"));
        using var nothing = await editor.SendAsync(close, "form.fields[action*=Leave]", ("reason", ""));
        Assert.Contains("请写明原因", (await nothing.HtmlAsync()).Said(".refusal"));
        using var left = await editor.SendAsync(close, "form.fields[action*=Leave]", ("reason", "没有这样的许可"));
        Assert.Contains("已关闭", (await editor.ReadAsync(left.Headers.Location!.OriginalString)).Said(".done"));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await AskAsync(app, "飞碟停放许可去哪里申请");
        Assert.Empty((await editor.ReadAsync("/knowledge/inquiries")).All("tbody th"));
        Assert.Equal(InquiryMeaning.Outside, (await app.InquiriesAsync())[0].Meaning);

        // Whoever comes too late finds the list.
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync(close)).StatusCode);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_choice_after_being_asked_back_is_accepted_or_declined(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        foreach (var (text, choice) in new[] { ("残疾证要多少钱", 0), ("残疾证的费用是多少", 1) })
        {
            var asker = await DirectLineClient.StartAsync(app);
            var asksBack = await asker.HearAsync(text);
            await asker.HearAsync(asksBack.Chips()[choice]);
        }

        var pending = (await app.InquiriesAsync()).Where(inquiry => inquiry.PendingAliasFor is not null).ToList();
        Assert.NotEmpty(pending);
        using var declined = await editor.SendAsync("/knowledge/inquiries", "form[action*=Decline]");
        Assert.Contains("已不采纳", (await editor.ReadAsync(declined.Headers.Location!.OriginalString)).Said(".done"));
        Assert.Equal(pending.Count - 1, (await app.InquiriesAsync()).Count(inquiry => inquiry.PendingAliasFor is not null));
        Assert.All((await app.InquiriesAsync()).Where(inquiry => pending.Any(before => before.Id == inquiry.Id)), inquiry => Assert.Equal(InquiryMeaning.Record, inquiry.Meaning));
    }

    private static string Address(IHtmlDocument page) => ((IHtmlAnchorElement)page.QuerySelector("tbody th a")!).GetAttribute("href")!;

    private static async Task AskAsync(AssistantApp app, params string[] texts)
    {
        foreach (var text in texts)
        {
            await (await DirectLineClient.StartAsync(app)).HearAsync(text);
        }
    }

    private static Task<HttpResponseMessage> PostAsync(Staff editor, IHtmlFormElement form) => editor.Http.PostAsync(
        form.GetAttribute("action"),
        new FormUrlEncodedContent(form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value))),
        Cancel);
}
