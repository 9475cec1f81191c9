using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

public class LookingAtResults
{
    private const int People = 16;
    // Beside the one that brings them into the paper.
    private static readonly string[] Tags = ["医保", "婚姻登记", "窗口规范"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(360, true), InlineData(1280, false)]
    public async Task A_trainer_marks_corrects_and_reads_what_came_of_it(int width, bool scripts)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await SitAsync(app);
        await using var browser = await Browser.StartAsync();
        var zhang = await browser.SignInAsync(app, "zhang", "trainer", width, scripts);
        Task Seen(string name) => zhang.SeenAsync($"results-{name}-{width}", checks: scripts);

        await zhang.GotoAsync("/training/exams/E-1");
        await Seen("exam");
        await zhang.ClickAsync(".tabs a[href$='/marking']");
        await Assertions.Expect(zhang.Locator(".given")).ToContainTextAsync("先收件");
        await Seen("marking");
        // By keyboard alone: the comment, the points, Enter.
        await zhang.FocusAsync("#comment");
        await zhang.Keyboard.TypeAsync("要点齐全");
        await zhang.Keyboard.PressAsync("Tab");
        await zhang.Keyboard.TypeAsync("2");
        await zhang.Keyboard.PressAsync("Enter");
        await Assertions.Expect(zhang.Locator("[role=status]")).ToContainTextAsync("已记录");
        for (var left = People - 1; left > 0; left--)
        {
            await zhang.ClickAsync("button[value='50']");
            await Assertions.Expect(zhang.Locator("[role=status]")).ToContainTextAsync("已记录");
        }

        await Assertions.Expect(zhang.Locator(".empty")).ToContainTextAsync("没有等着阅的答案");
        await zhang.GotoAsync("/training/exams/E-1/marking?view=mine");
        await Seen("mine");

        await zhang.ClickAsync(".tabs a[href$='/analysis']");
        await Assertions.Expect(zhang.Locator("#R-1")).ToContainTextAsync("答案可能定错了");
        await zhang.ClickAsync("#R-1 details summary");
        await Seen("analysis");
        await zhang.ClickAsync("#R-1 a[href*='regrade']");
        await zhang.CheckAsync("input[value=Everybody]");
        await zhang.ClickAsync("#choose button");
        await Seen("preview");
        await zhang.FillAsync("#reason", "答案定错了");
        await zhang.ClickAsync("#preview button");
        await Assertions.Expect(zhang.Locator("[role=status]")).ToContainTextAsync("已重新评分");
        await Seen("regraded");

        await zhang.ClickAsync(".tabs a[href$='/results']");
        await Seen("people");
        await zhang.ClickAsync(".views a[href*='by=unit']");
        await Seen("units");
        await zhang.ClickAsync(".views a[href*='by=post']");
        await Seen("posts");
        await zhang.ClickAsync(".tabs a[href$='/topics']");
        await Assertions.Expect(zhang.Locator(".heat-map tbody tr")).ToHaveCountAsync(Tags.Length + 1);
        await Seen("topics");
        foreach (var page in new[] { "marking", "regrade", "analysis", "results", "topics" })
        {
            await zhang.GotoAsync($"/training/exams/E-1/{page}?lang=en");
            await Seen($"{page}-english");
        }

        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.Complaints);
    }

    /// <summary>An exam of four choices and a text, sat by members of the sample. The better ones choose what the first question calls wrong.</summary>
    private static async Task SitAsync(AssistantApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, room, now) = (scope.ServiceProvider.GetRequiredService<ITrainingDb>(), scope.ServiceProvider.GetRequiredService<ExamRoom>(), app.Clock.GetUtcNow());
        for (var i = 1; i <= 4; i++)
        {
            db.Questions.Add(Write($"R-{i}", new() { Stem = $"第{i}问：下列说法哪一个正确？", Body = new SingleChoice([new("A", "五个工作日内办结", true), new("B", "当场办结", false), new("C", "不予受理", false)]), Tags = ["结果演示", Tags[i % 2]] }, now));
        }

        db.Questions.Add(Write("R-5", new() { Stem = "请用自己的话说明什么是容缺受理。", Body = new ShortAnswer([], "先收后补，限期补齐"), Points = 2, Tags = ["结果演示", Tags[2]] }, now));
        var exam = Exam.Write("E-1", new("三月上岗考试", ExamKind.Certification, BlueprintPlan.Of(new BlueprintLine(5, Tag: "结果演示")), now, now.AddHours(2), 30, 1, 60, Audience.Everybody), null, "张老师", now);
        exam.Become(ExamState.Published, now);
        db.Exams.Add(exam);
        await db.SaveChangesAsync(Cancel);
        var people = await db.Members.Where(member => member.LeftOn == null).OrderBy(member => member.StaffNumber).Select(member => member.PersonId).Take(People).ToListAsync(Cancel);
        foreach (var (person, place) in people.Select((person, place) => (person, place)))
        {
            var (outcome, attempt) = await room.StartAsync("E-1", person, now, Cancel);
            Assert.Equal(StartOutcome.Started, outcome);
            var items = (await db.Papers.AsNoTracking().SingleAsync(paper => paper.AttemptId == attempt, Cancel)).Items;
            for (var item = 1; item <= items.Count; item++)
            {
                await room.SaveAsync(attempt, person, new(item, StepKind.Answer, $"m{item}", "web", item, Response.Of(AnswerTo(items[item - 1].Code, place))), now, Cancel);
            }

            await room.SubmitAsync(attempt, person, now, Cancel);
        }
    }

    private static string AnswerTo(string code, int place) => code switch
    {
        "R-1" => place < 8 ? "B" : "A",
        "R-5" => $"先收件，{place} 天内补材料",
        _ => place < 8 || code == "R-2" ? "A" : "C",
    };

    private static Question Write(string code, QuestionContent content, DateTimeOffset now) => Question.Write(code, content, QuestionState.Active, null, new(null, "张老师", null), sample: false, now);
}
