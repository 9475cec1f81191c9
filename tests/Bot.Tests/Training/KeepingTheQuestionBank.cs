using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Questions;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Training;

public class KeepingTheQuestionBank
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_trainer_writes_a_question_finds_it_and_changes_it(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.PublishAsync("MZ-01", SampleGuides.Marriage);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        Assert.Contains("题库还是空的", (await trainer.ReadAsync("/training/questions")).Said(".empty"));
        Assert.Equal(9, (await trainer.ReadAsync("/training/questions/new")).All(".figures a").Count);

        (string, string)[] typed = [("text", "几天 <script>alert(1)</script>?"), ("option.0.text", "3天"), ("option.1.text", "5天"), ("right", "B"), ("tags", "婚姻、登记"), ("guide", "MZ-01"), ("facet", "承诺时限"), ("points", "2"), ("difficulty", "3")];
        using var refused = await trainer.SendAsync("/training/questions/new?kind=single", "form.record-form", [.. typed.Where(field => field.Item1 != "right"), ("guide", "NO-1"), ("difficulty", "9")]);
        Assert.Contains("没有正确选项", (await refused.HtmlAsync()).Said("[role=alert]"));
        using var written = await trainer.SendAsync("/training/questions/new?kind=single", "form.record-form", typed);
        Assert.Equal("/training/questions/T-0001?done=saved", written.Headers.Location!.OriginalString);
        var page = await trainer.ReadAsync("/training/questions/T-0001?done=saved");
        Assert.Equal(["A. 3天", "B. 5天 ✓"], page.All(".answers li"));
        Assert.Equal("几天 <script>alert(1)</script>?", page.Said(".stem"));
        Assert.Empty(page.QuerySelectorAll("main script"));

        Assert.Equal("T-0001", (await trainer.ReadAsync("/training/questions?q=几天&tag=登记&kind=SingleChoice&difficulty=3&state=Active")).Said("tbody .hint"));
        Assert.Empty((await trainer.ReadAsync("/training/questions?tag=登")).All("tbody tr"));
        using var revised = await trainer.SendAsync("/training/questions/T-0001/edit", "form.record-form", [("text", "要几天?"), ("option.0.text", "3天"), ("option.1.text", "7天"), ("right", "B"), ("points", "2"), ("guide", "MZ-01"), ("facet", "承诺时限")]);
        Assert.Equal(HttpStatusCode.Redirect, revised.StatusCode);
        var after = await trainer.ReadAsync(revised.Headers.Location!.OriginalString);
        Assert.Contains("7", after.All("#changes ins"));
        Assert.Equal(2, after.All("#versions li").Count);
        Assert.Equal(["A. 3天", "B. 5天 ✓"], (await trainer.ReadAsync("/training/questions/T-0001?version=1")).All(".answers li"));

        // Somebody who has the old form open sees what has changed before theirs counts.
        using var late = await trainer.SendAsync("/training/questions/T-0001/edit", "form.record-form", [("version", "1"), ("text", "晚了"), ("option.0.text", "3天"), ("option.1.text", "7天"), ("right", "A")]);
        Assert.Contains("要几天?", (await late.HtmlAsync()).Said(".panel[lang] .answers"));

        using var retired = await trainer.SendAsync("/training/questions/T-0001", "form[action*=State]:has([value=Retired])");
        Assert.Equal(HttpStatusCode.Redirect, retired.StatusCode);
        Assert.Equal(QuestionState.Retired, await app.AskAsync(db => db.Questions.Select(question => question.State).SingleAsync(Cancel)));
        Assert.Equal(["question-written", "question-revised", "question-stated"], await app.AskAsync(db => db.AuditEntries.Where(entry => entry.Verb.StartsWith("question-")).OrderBy(entry => entry.Number).Select(entry => entry.Verb).ToListAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Pasted_questions_are_shown_first_and_saved_when_wanted(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        const string text = "1. 可以代办吗?\nA. 可以\nB. <img src=x onerror=alert(1)>\n答案:A\n2. 没有答案\nA. 甲\nB. 乙\n3. 要到场。(√)";
        using var shown = await trainer.SendAsync("/training/questions/import", "form.record-form", ("pasted", text));
        var preview = await shown.HtmlAsync();
        Assert.Contains("新增 2，更新 0，不变 0，拒绝 1", preview.Said("#preview [role=status]"));
        Assert.Equal(["第 5 行（题）", "answer", "没有答案"], preview.All("#rejected tbody tr > *"));
        Assert.Equal(["可以代办吗?", "要到场。（ ）"], preview.All(".preview .stem"));
        Assert.Empty(preview.QuerySelectorAll("main img"));
        Assert.Equal(0, await app.AskAsync(db => db.Questions.CountAsync(Cancel)));

        var form = (AngleSharp.Html.Dom.IHtmlFormElement)preview.QuerySelector("#preview form")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Cast<AngleSharp.Html.Dom.IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)).Append(KeyValuePair.Create("good", "true"));
        using var saved = await trainer.Http.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields), Cancel);
        Assert.Contains("新增 2", (await saved.HtmlAsync()).Said(".done"));
        Assert.Equal(2, await app.AskAsync(db => db.Questions.CountAsync(Cancel)));

        using var again = await trainer.SendAsync("/training/questions/import", "form.record-form", ("pasted", text.Replace("答案:A", "答案:B", StringComparison.Ordinal)));
        Assert.Contains("新增 1，更新 0，不变 1，拒绝 1", (await again.HtmlAsync()).Said("#preview [role=status]"));
        using var template = await trainer.GetAsync("/training/questions/import?handler=Template&format=csv");
        using var filled = await trainer.SendAsync("/training/questions/import", "form.record-form", ("pasted", "1. 填____。\n答案:好"));
        Assert.Contains("填空题", (await filled.HtmlAsync()).Said(".preview"));
        Assert.Contains("题型", await template.TextAsync(), StringComparison.Ordinal);
        using var export = await trainer.GetAsync("/training/questions?handler=Export&format=gift");
        Assert.Contains("{\n\t=可以\n\t~", await export.TextAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Proposals_are_made_accepted_changed_and_rejected(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.PublishAsync("MZ-01", SampleGuides.Marriage);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        using var made = await trainer.SendAsync("/training/questions/proposals", "form[action*=Propose]");
        var list = await trainer.ReadAsync(made.Headers.Location!.OriginalString);
        var before = list.All("section.question").Count;
        Assert.True(before >= 3);
        using var accepted = await trainer.SendAsync("/training/questions/proposals", "form[action*=Accept]");
        using var rejected = await trainer.SendAsync("/training/questions/proposals", "form[action*=Reject]");
        var left = await trainer.ReadAsync(rejected.Headers.Location!.OriginalString);
        Assert.Equal(before - 2, left.All("section.question").Count);
        var edit = left.QuerySelector("a[href*='new?proposal=']")!.GetAttribute("href")!;
        Assert.NotEmpty((await trainer.ReadAsync(edit)).Said("#f-text"));
        Assert.Equal(1, await app.AskAsync(db => db.Questions.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Only_trainers_and_administrators_come_in()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var somebody = await Staff.SignedInAsync(app, role.ToString().ToLowerInvariant(), role);
            foreach (var path in new[] { "", "/new", "/import", "/proposals" })
            {
                using var response = await somebody.GetAsync("/training/questions" + path);
                Assert.Equal(role is Role.Trainer or Role.Admin ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
            }
        }
    }
}
