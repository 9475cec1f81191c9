using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

public class KeepingFaqsAndSynonyms
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_FAQ_is_added_found_changed_and_deleted(Engine engine)
    {
        await using var editors = await Editors.AtWorkAsync(engine);
        using var refused = await editors.Lina.PressAsync("/knowledge/faqs/new", "save", ("question", "大厅有充电宝吗"), ("answer", "有。"), ("guide", "没有的"));
        Assert.Equal("大厅有充电宝吗", (await refused.HtmlAsync()).ValueOf("question"));
        using var unknown = await editors.Lina.PressAsync("/knowledge/faqs/new", "save", ("question", "大厅有充电宝吗"), ("answer", "有。"), ("guide", "T-99"));
        Assert.Contains("没有这个编码的事项", (await unknown.HtmlAsync()).Said("#f-guide-note"));
        using var added = await editors.Lina.PressAsync("/knowledge/faqs/new", "save", ("question", "大厅有充电宝吗"), ("answer", "有。"), ("aliases", "手机没电了\n哪里充电"));
        var address = added.Headers.Location!.OriginalString.Split('?')[0];
        Assert.Equal(["大厅有充电宝吗"], (await editors.Lina.ReadAsync("/knowledge/faqs?q=手机没电")).All("tbody th a"));

        var opened = await editors.Wanglei.ReadAsync(address);
        using var changed = await editors.Lina.PressAsync(address, "save", ("answer", "有，在一楼咨询台。"));
        Assert.EndsWith("done=saved", changed.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var late = await editors.Wanglei.PressAsync(opened, "save", ("answer", "没有了。"));
        var both = await late.HtmlAsync();
        Assert.Equal("没有了。", both.ValueOf("answer"));
        Assert.Contains("有，在一楼咨询台。", both.Said("dl.facts"));
        using var meant = await editors.Wanglei.PressAsync(both, "save");
        Assert.Equal(HttpStatusCode.Redirect, meant.StatusCode);

        using var deleted = await editors.Lina.SendAsync(address, "form[action*=Delete]");
        Assert.Equal(0, await editors.App.AskAsync(db => db.Faqs.CountAsync(Cancel)));
        Assert.Equal(3, await editors.App.AskAsync(db => db.RecordVersions.CountAsync(version => version.Kind == "Faq", Cancel)));
        Assert.Equal(
            ["faq-added", "faq-changed", "faq-changed", "faq-deleted"],
            await editors.App.AskAsync(db => db.AuditEntries.Where(entry => entry.SubjectKind == "faq").OrderBy(entry => entry.Number).Select(entry => entry.Verb).ToListAsync(Cancel)));
        Assert.Contains("还没有常见问题", (await editors.Lina.ReadAsync("/knowledge/faqs")).Said(".empty"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_synonym_is_added_once_and_deleted(Engine engine)
    {
        await using var editors = await Editors.AtWorkAsync(engine);
        using var same = await editors.Lina.PressAsync("/knowledge/synonyms", "", ("from", "扯证"), ("to", "扯证"));
        Assert.Single((await same.HtmlAsync()).QuerySelectorAll("[role=alert] li"));
        using var added = await editors.Lina.PressAsync("/knowledge/synonyms", "", ("from", "扯证"), ("to", "结婚登记"));
        Assert.Equal("/knowledge/synonyms?done=added", added.Headers.Location!.OriginalString);
        using var twice = await editors.Lina.PressAsync("/knowledge/synonyms", "", ("from", "扯证"), ("to", "结婚登记"));
        Assert.Contains("已经有一样的", (await twice.HtmlAsync()).Said("[role=alert] li"));
        using var deleted = await editors.Lina.SendAsync("/knowledge/synonyms?q=扯证", "td form");
        Assert.Equal("/knowledge/synonyms?done=deleted", deleted.Headers.Location!.OriginalString);
        Assert.Equal(0, await editors.App.AskAsync(db => db.Synonyms.CountAsync(Cancel)));
        Assert.Equal(
            ["扯证 → 结婚登记", "扯证 → 结婚登记"],
            await editors.App.AskAsync(db => db.AuditEntries.Where(entry => entry.SubjectKind == "synonym").Select(entry => entry.SubjectKey).ToListAsync(Cancel)));
    }
}
