using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

public class TestingAHit
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Shows_how_the_question_is_read_and_why_the_record_is_first(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        var page = await editor.ReadAsync("/knowledge/hits?q=请问结婚登记要带什么材料");
        Assert.Contains("结婚登记", page.Said(".hit .name"));
        Assert.Contains("MZ-01", page.Said(".hit .hint"));
        Assert.Contains("申请材料", page.All(".facts dd"));
        Assert.Contains("结婚登记", page.Said(".reply"));
        var first = page.QuerySelector(".hit")!;
        Assert.Contains("名称", string.Concat(first.All(".figures:nth-of-type(2) td")));

        // What each term adds, field by field, is its share, and all of them together are the record's score.
        var rows = first.QuerySelectorAll(".figures:nth-of-type(2) tbody tr").Select(row => row.All("th, td")).ToList();
        Assert.All(rows, row => Assert.Equal(double.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), row[2].Split('、').Sum(field => double.Parse(field.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)), tolerance: 0.03));
    }

    [Fact]
    public async Task Words_that_no_editor_wrote_are_shown_as_generated()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);

        var page = await editor.ReadAsync("/knowledge/hits?q=户口册找不着了");

        Assert.Contains("系统推出的说法", string.Concat(page.QuerySelectorAll(".hit .figures td").Select(cell => cell.TextContent)));
        Assert.DoesNotContain("户口册", page.Said(".hit .name"));
    }

    [Fact]
    public async Task A_record_that_should_be_it_gets_the_question_as_its_alias()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        const string Text = "扯那个小红本本咋整";
        var search = await editor.ReadAsync($"/knowledge/hits/alias?text={Text}&find=MZ-01");
        Assert.Contains("MZ-01", search.Said(".choices li"));
        using var added = await editor.SendAsync($"/knowledge/hits/alias?text={Text}&code=MZ-01", "form.line");
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("已把", (await editor.ReadAsync(added.Headers.Location!.OriginalString)).Said(".done"));
        Assert.Contains("直接答复", string.Concat((await editor.ReadAsync($"/knowledge/hits?q={Text}")).All(".facts dd")));
        var guide = await app.AskAsync(db => db.Guides.SingleAsync(guide => guide.Code == "MZ-01", Cancel));
        Assert.Contains(Text, guide.Aliases);
        Assert.True(guide.IsSample);
        Assert.Single(await app.AskAsync(db => db.AuditEntries.Where(entry => entry.Verb == "alias-added" && entry.SubjectKey == "MZ-01").ToListAsync(Cancel)));
        Assert.Contains("已经有这个相似问", (await editor.ReadAsync($"/knowledge/hits/alias?text={Text}&code=MZ-01")).Said(".refusal"));
    }

    [Fact]
    public async Task An_alias_that_makes_gold_questions_worse_is_added_only_when_the_editor_says_so()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        const string Text = "飞碟停放许可去哪里申请";
        await app.SaveAsync(db => db.TrialQuestions.Add(TrialQuestion.Keep(new(Text, [], GoldExpectation.Refused), "test", app.Clock.GetUtcNow())));
        var address = $"/knowledge/hits/alias?text={Text}&code=MZ-02";
        Assert.Contains("会变差", (await editor.ReadAsync(address)).Said(".gate"));
        using var held = await editor.SendAsync(address, "form.line", ("anyway", "false"));
        Assert.Equal(HttpStatusCode.OK, held.StatusCode);
        Assert.Empty(await app.AskAsync(db => db.AuditEntries.Where(entry => entry.Verb == "alias-added").ToListAsync(Cancel)));
        using var added = await editor.SendAsync(address, "form.line");
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("\"worse\":1", (await app.AskAsync(db => db.AuditEntries.SingleAsync(entry => entry.Verb == "alias-added", Cancel))).Details);
    }

    [Fact]
    public async Task A_question_is_kept_as_a_gold_question_and_removed_again()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "editor", Role.Editor);
        using var kept = await editor.SendAsync("/knowledge/hits?q=结婚登记要带什么", "form[action*=Keep]");
        Assert.Contains("已存为试题", (await editor.ReadAsync(kept.Headers.Location!.OriginalString)).Said(".done"));
        using var again = await editor.SendAsync("/knowledge/hits?q=结婚登记要带什么", "form[action*=Keep]");
        Assert.Single((await editor.ReadAsync("/knowledge/trials/questions")).All("tbody tr"));
        using var removed = await editor.SendAsync("/knowledge/trials/questions", "form[action*=Remove]");
        Assert.Empty((await editor.ReadAsync("/knowledge/trials/questions")).All("tbody tr"));
    }

    [Theory, InlineData("/knowledge/hits"), InlineData("/knowledge/trials"), InlineData("/knowledge/trials/1"), InlineData("/knowledge/trials/questions"), InlineData("/knowledge/hits/alias?text=x"), InlineData("/knowledge/inquiries")]
    public async Task Only_editors_come_in(string path)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        Assert.NotEqual(HttpStatusCode.OK, (await trainer.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await app.GetAsync(path)).StatusCode);
    }
}
