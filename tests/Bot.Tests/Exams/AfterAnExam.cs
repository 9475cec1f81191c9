using System.IO.Compression;
using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Exams;

public class AfterAnExam
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Trainers_mark_without_names_and_the_person_reads_the_comment(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync(2);
        await app.UseAsync(async db =>
        {
            db.Questions.Add(Question.Write("Q-9", new() { Stem = "请说明容缺受理", Body = new ShortAnswer([], "先收后补，限期补齐"), Points = 4 }, QuestionState.Active, null, new(null, "甲", null), sample: false, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        await app.HoldAsync(ExamKind.Certification);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        Assert.Contains("没有等着阅的答案", (await trainer.ReadAsync("/training/exams/E-1/marking")).Said(".empty"));
        using var member = await app.MemberAsync();
        var sheet = await SitAsync(member, ("请说明", "t0", "先收件，后补材料"), ("", "v", "A"));
        Assert.Contains("等待人工阅卷", (await member.ReadAsync(sheet)).Said(".score"));

        var page = await trainer.ReadAsync("/training/exams/E-1/marking");
        Assert.Equal("先收件，后补材料", page.Said(".given"));
        Assert.Equal("先收后补，限期补齐", page.Said(".model"));
        Assert.DoesNotContain("李雷", page.DocumentElement.OuterHtml);
        Assert.Contains("李雷", (await trainer.ReadAsync("/training/exams/E-1/marking?names=true")).Said("#who"));
        using var refused = await trainer.SendAsync("/training/exams/E-1/marking", "form.mark-form", ("points", "4.5"), ("comment", "很好"));
        var again = await refused.HtmlAsync();
        Assert.Contains("0 到 4 之间", again.Said("[role=alert]"));
        Assert.Equal("很好", again.Said("#comment"));
        using var marked = await trainer.SendAsync("/training/exams/E-1/marking", "form.mark-form", ("points", "3"), ("comment", "少了期限"));
        Assert.Equal(HttpStatusCode.Redirect, marked.StatusCode);
        Assert.Contains("成绩已经算出", (await trainer.ReadAsync(marked.Headers.Location!.OriginalString)).Said(".done"));
        Assert.Contains("合格：5 / 6 分", (await member.ReadAsync(sheet)).Said(".score"));

        // A second trainer is far apart; a third decides, in one tap and with a reason.
        using var second = await Staff.SignedInAsync(app, "second", Role.Trainer);
        using var apart = await second.SendAsync("/training/exams/E-1/marking?view=second", "form.mark-form", ("percent", "25"));
        Assert.Contains("done=Disputed", apart.Headers.Location!.OriginalString);
        Assert.Contains("等第三位老师裁定", (await trainer.ReadAsync("/training/exams/E-1/marking")).Said("main"));
        using var third = await Staff.SignedInAsync(app, "third", Role.Trainer);
        Assert.Equal(2, (await third.ReadAsync("/training/exams/E-1/marking")).All("#marks li").Count);
        using var mute = await third.SendAsync("/training/exams/E-1/marking", "form.mark-form", ("percent", "50"));
        Assert.Contains("请写明理由", (await mute.HtmlAsync()).Said("[role=alert]"));
        using var decided = await third.SendAsync("/training/exams/E-1/marking", "form.mark-form", ("percent", "50"), ("comment", "要点答出一半"));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        var told = await member.ReadAsync(sheet);
        Assert.Contains("合格：4 / 6 分", told.Said(".score"));
        Assert.Contains("经人工复评", told.Said("#regrades"));
        app.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Contains("要点答出一半", string.Concat((await member.ReadAsync(sheet)).All(".comment")));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_wrong_key_is_corrected_after_a_preview_and_the_person_reads_why(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync();
        await app.HoldAsync(ExamKind.Certification);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        Assert.Contains("还没有人抽到试卷", (await trainer.ReadAsync("/training/exams/E-1/regrade")).Said(".empty"));
        using var member = await app.MemberAsync();
        var sheet = await SitAsync(member, ("第1问", "v", "B"), ("第2问", "v", "B"), ("", "v", "A"));
        Assert.Contains("未合格：1 / 3 分", (await member.ReadAsync(sheet)).Said(".score"));

        using var preview = await trainer.GetAsync("/training/exams/E-1/regrade?question=Q-1&kind=Everybody");
        var shown = await preview.HtmlAsync();
        Assert.Contains("变为合格 1", string.Join(' ', shown.Said("#preview .counts").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("李雷", shown.Said("#preview table"));
        using var mute = await trainer.SendAsync("/training/exams/E-1/regrade?question=Q-1&kind=Everybody", "#preview form", ("reason", " "));
        Assert.Contains("请写明原因", (await mute.HtmlAsync()).Said("[role=alert]"));
        using var ruled = await trainer.SendAsync("/training/exams/E-1/regrade?question=Q-1&kind=Everybody", "#preview form", ("reason", "题干有歧义"));
        Assert.Equal("/training/exams/E-1/regrade?changed=1", ruled.Headers.Location!.OriginalString);
        var done = await trainer.ReadAsync(ruled.Headers.Location.OriginalString);
        Assert.Contains("1 份成绩有变化", done.Said(".done"));
        Assert.Contains("题干有歧义", done.Said("#rulings"));
        Assert.Contains("1 / 3 分（未合格）", done.Said("#history"));
        var told = await member.ReadAsync(sheet);
        Assert.Contains("合格：2 / 3 分", told.Said(".score"));
        Assert.Contains("题干有歧义", told.Said("#regrades"));
        app.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Contains("本题所有人都算对", string.Concat((await member.ReadAsync(sheet)).All(".notice")));
        Assert.Contains("它现在就是这样计分的", (await trainer.ReadAsync("/training/exams/E-1/regrade?question=Q-1&kind=Everybody")).Said("[role=alert]"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Results_topics_and_analysis_are_shown_filtered_and_taken_away(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync();
        await app.HoldAsync(ExamKind.Certification);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        Assert.Contains("没有人受邀", (await trainer.ReadAsync("/training/exams/E-1/results")).Said(".empty"));
        Assert.Contains("还没有可以比较的成绩", (await trainer.ReadAsync("/training/exams/E-1/topics")).Said(".empty"));
        Assert.Contains("还没有评出成绩的答卷", (await trainer.ReadAsync("/training/exams/E-1/analysis")).Said(".empty"));
        using var member = await app.MemberAsync();
        using var absent = await app.MemberAsync("H002", "=HYPERLINK(1)", "hanmei");
        await SitAsync(member, ("第1问", "v", "B"), ("", "v", "A"));

        var people = await trainer.ReadAsync("/training/exams/E-1/results");
        Assert.Equal(2, people.All("#people tbody tr").Count);
        Assert.Contains("50.0%", people.Said("#whole"));
        Assert.Contains("2 / 3 · 66.7%", people.Said("#people"));
        Assert.Equal(["李雷 H001"], (await trainer.ReadAsync("/training/exams/E-1/results?state=Passed")).All("#people tbody th").ConvertAll(Words));
        Assert.Single((await trainer.ReadAsync("/training/exams/E-1/results?q=H002")).All("#people tbody tr"));
        Assert.Contains("没有符合条件的人", (await trainer.ReadAsync("/training/exams/E-1/results?q=没有")).Said("main"));
        Assert.Contains("1 / 1 · 100.0%", (await trainer.ReadAsync("/training/exams/E-1/results?by=unit")).Said("#groups"));
        Assert.Contains("未分岗位", (await trainer.ReadAsync("/training/exams/E-1/results?by=post")).Said("#groups"));
        Assert.Contains("67%", (await trainer.ReadAsync("/training/exams/E-1/topics")).Said(".heat-map"));
        Assert.Contains("▼", (await trainer.ReadAsync("/training/exams/E-1/topics")).Said(".heat-map .heat-1"));
        var analysis = await trainer.ReadAsync("/training/exams/E-1/analysis");
        Assert.Equal(3, analysis.All("table.analysis tbody tr").Count);
        Assert.Contains("不到 10 个", analysis.Said("#Q-1"));

        using var file = await trainer.GetAsync("/training/exams/E-1/results.xlsx?state=Absent");
        using var book = new ZipArchive(await file.Content.ReadAsStreamAsync(Cancel));
        using var sheet = new StreamReader(book.Entries.Single(entry => entry.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase) && entry.FullName.Contains("worksheets", StringComparison.Ordinal)).Open());
        var xml = await sheet.ReadToEndAsync(Cancel);
        Assert.Contains("=HYPERLINK(1)", xml);
        Assert.DoesNotContain("李雷", xml);
        Assert.DoesNotContain("<x:f>", xml);
        Assert.DoesNotContain("<f>", xml);
        foreach (var path in (string[])["marking", "regrade", "results", "topics", "analysis", "results.xlsx"])
        {
            using var missing = await trainer.GetAsync($"/training/exams/E-9/{path}");
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            using var english = await trainer.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/training/exams/E-1/{path}") { Headers = { { "Accept-Language", "en" } } }, Cancel);
            Assert.Equal(HttpStatusCode.OK, english.StatusCode);
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Sits the exam: each question by its beginning, the last entry for all others.</summary>
    private static async Task<string> SitAsync(Staff member, params (string Stem, string Field, string Value)[] answers)
    {
        using var started = await member.SendAsync("/training", "#open form");
        var sheet = started.Headers.Location!.OriginalString;
        for (var item = 1; item <= 3; item++)
        {
            var stem = (await member.ReadAsync($"{sheet}?q={item}")).Said("legend");
            var (_, field, value) = answers.First(answer => stem.StartsWith(answer.Stem, StringComparison.Ordinal));
            using var saved = await member.SendAsync($"{sheet}?q={item}", "#sit", (field, value), ("go", "next"));
        }

        using var handedIn = await member.SendAsync($"{sheet}?finish=true", "#finish form");
        return sheet;
    }
}
