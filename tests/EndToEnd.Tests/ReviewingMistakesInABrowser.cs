using Hanyang.Assistant.Knowledge.Guides;
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

public class ReviewingMistakesInABrowser
{
    private const string Tag = "复习演示";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(360, true), InlineData(1280, false)]
    public async Task From_the_book_to_the_end_of_the_day(int width, bool scripts)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await SitAsync(app);
        await using var browser = await Browser.StartAsync();
        var member = await browser.SignInAsync(app, "wanzhou", "staff", width, scripts, "--member", "SL0002");
        Task Seen(string name) => member.SeenAsync($"recall-{name}-{width}", checks: scripts);

        await member.GotoAsync("/training/mistakes");
        await Assertions.Expect(member.Locator(".mistake")).ToHaveCountAsync(5);
        await member.ClickAsync(".mistake summary >> nth=0");
        await Seen("book");
        await member.GotoAsync("/training/mistakes?lang=en");
        await Seen("book-english");
        await member.GotoAsync("/training/mistakes?print=true&lang=zh-CN");
        await member.EmulateMediaAsync(new() { Media = Media.Print });
        await Seen("print");
        await member.EmulateMediaAsync(new() { Media = Media.Screen });
        await member.GotoAsync("/training/mistakes?state=Mastered");
        await Seen("none-such");
        await member.GotoAsync("/training/mistakes");
        await member.ClickAsync(".title-line .button");
        for (var item = 1; item <= 5; item++)
        {
            await Assertions.Expect(member.Locator("#progress")).ToHaveTextAsync($"{item}/5");
            await Seen($"asked-{item}");
            await AnswerAsync(member, scripts, item);
            await Assertions.Expect(member.Locator("#rate")).ToBeVisibleAsync();
            await Seen($"told-{item}");
            if (scripts)
            {
                await member.Keyboard.PressAsync(await member.Locator("#rate button").CountAsync() == 1 ? "1" : "3");
            }
            else
            {
                await member.ClickAsync("#rate button >> nth=-1");
            }
        }

        await Assertions.Expect(member.Locator("#end")).ToContainTextAsync("今天的复习做完了");
        await Seen("end");
        await member.GotoAsync("/account/notices");
        await Seen("notices");
        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.Complaints);
    }

    private static async Task AnswerAsync(IPage page, bool scripts, int item)
    {
        if (item == 3)
        {
            await page.ClickAsync("button[value=forgot]");
            return;
        }

        if (await page.Locator("textarea").CountAsync() > 0)
        {
            await page.FillAsync("textarea", "先收后补");
            await page.ClickAsync("button[value=check]");
        }
        else if (scripts)
        {
            await page.Keyboard.PressAsync("A");
            await page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await page.ClickAsync("label.choice >> nth=0");
            await page.ClickAsync("button[value=check]");
        }
    }

    /// <summary>A member of the sample passes over four choices about guides, and says something of their own that is marked as wrong.</summary>
    private static async Task SitAsync(AssistantApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, room, now) = (scope.ServiceProvider.GetRequiredService<ITrainingDb>(), scope.ServiceProvider.GetRequiredService<ExamRoom>(), app.Clock.GetUtcNow());
        for (var i = 1; i <= 4; i++)
        {
            db.Questions.Add(Write($"R-{i}", new()
            {
                Stem = $"第{i}问：社会保障卡首次申领，下列说法哪一个正确？",
                Body = new SingleChoice([new("A", "按指南上的承诺时限办结", true), new("B", "当场一律办结", false), new("C", "不予受理", false)]),
                Explanation = "以办事指南为准。",
                Guide = "SB-01",
                Facet = i % 2 == 0 ? Facet.PromisedLimit : Facet.Materials,
                Tags = [Tag],
            }, 1, now));
        }

        db.Questions.Add(Write("R-5", new() { Stem = "请用自己的话说明什么是容缺受理。", Body = new ShortAnswer([["限期补齐"]], "先收后补，限期补齐"), Tags = [Tag] }, null, now));
        var exam = Exam.Write("E-1", new("三月第一周练习", ExamKind.Exercise, BlueprintPlan.Of(new BlueprintLine(5, Tag: Tag)), now, now.AddHours(2), 30, 1, 60, new([], [])), null, "张老师", now);
        exam.Become(ExamState.Published, now);
        db.Exams.Add(exam);
        await db.SaveChangesAsync(Cancel);
        var person = await db.Members.Where(member => member.StaffNumber == "SL0002").Select(member => member.PersonId).SingleAsync(Cancel);
        var (outcome, attempt) = await room.StartAsync("E-1", person, now, Cancel);
        Assert.Equal(StartOutcome.Started, outcome);
        for (var item = 1; item <= 5; item++)
        {
            await room.SaveAsync(attempt, person, new(item, StepKind.Pass, $"m{item}", "web", item), now, Cancel);
        }

        await room.SubmitAsync(attempt, person, now, Cancel);
        app.Clock.Advance(TimeSpan.FromDays(1));
    }

    private static Question Write(string code, QuestionContent content, int? guideVersion, DateTimeOffset now) => Question.Write(code, content, QuestionState.Active, guideVersion, new(null, "张老师", null), sample: false, now);
}
