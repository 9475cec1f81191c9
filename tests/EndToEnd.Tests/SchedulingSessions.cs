using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

public class SchedulingSessions
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(360, true), InlineData(1280, true), InlineData(1280, false)]
    public async Task A_trainer_schedules_drags_and_announces_and_shows_the_code(int width, bool scripts)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        var (number, name) = await MemberAsync(app);
        await using var browser = await Browser.StartAsync();
        var zhang = await browser.SignInAsync(app, "zhang", "trainer", width, scripts);
        Task Seen(string page) => zhang.SeenAsync($"sessions-{page}-{width}{(scripts ? "" : "-plain")}", checks: scripts);

        IPage? member = null;
        Task Mine(string page) => member!.SeenAsync($"sessions-mine-{page}-{width}{(scripts ? "" : "-plain")}", checks: scripts);

        await zhang.GotoAsync("/training/courses");
        await Seen("no-courses");
        await zhang.FillAsync("#typed", "YB-01");
        await zhang.FillAsync("#title", "医保关系转移接续");
        await zhang.FillAsync("#topic", "省内、跨省转移怎么办，窗口常见问题。");
        await zhang.FillAsync("#handouts", "办事指南 /guides\n课前先看常见问题");
        await zhang.ClickAsync("#course button");
        await Assertions.Expect(zhang.Locator("[role=status]")).ToContainTextAsync("已保存");
        await Seen("courses");

        await zhang.GotoAsync("/training/sessions?view=month&on=2026-03-02");
        await Seen("empty");
        await ScheduleAsync(zhang, "2026-03-07", number);
        await Assertions.Expect(zhang.Locator("#conflicts")).ToContainTextAsync("这天不上班");
        await Seen("conflict");
        await zhang.FillAsync("#day", "2026-03-03");
        await zhang.ClickAsync("#session .form-bar button");
        await Assertions.Expect(zhang.Locator("[role=status]")).ToContainTextAsync("已保存");

        await zhang.GotoAsync("/training/sessions?view=month&on=2026-03-02");
        await Seen("month");
        if (scripts && width > 1000)
        {
            await zhang.DragAndDropAsync(".entry", "[data-to='2026-03-12']");
            await Assertions.Expect(zhang.Locator("#move")).ToContainTextAsync("2026-03-12 周四 15:00");
            await zhang.GotoAsync("/training/sessions?view=week&on=2026-03-03");
            await zhang.DragAndDropAsync(".entry", "[data-to='2026-03-04T10:00']");
        }
        else
        {
            await zhang.ClickAsync(".entry a");
            await zhang.FillAsync("#to", "2026-03-04T10:00");
            await zhang.ClickAsync("form#move button");
        }

        await Assertions.Expect(zhang.Locator("form#move b")).ToContainTextAsync("2026-03-04 周三 10:00–11:30");
        await Seen("move");
        await zhang.ClickAsync("form#move button");
        await Assertions.Expect(zhang.Locator("[role=status]")).ToContainTextAsync("已改期");
        await zhang.GotoAsync("/training/sessions?view=week&on=2026-03-03");
        await Seen("week");
        await zhang.ClickAsync(".entry a");
        await zhang.ClickAsync("#announce button");
        await Assertions.Expect(zhang.Locator("[role=status]")).ToContainTextAsync("可以报名");
        var wanzhou = member = await browser.SignInAsync(app, "wanzhou", "staff", width, scripts, "--member", "SL0002");
        await wanzhou.GotoAsync("/training/my-sessions");
        await Mine("open");
        await wanzhou.ClickAsync(".enrol button");
        await Assertions.Expect(wanzhou.Locator("[role=status]")).ToContainTextAsync("报上了");
        await wanzhou.ClickAsync("#feed button");
        await Assertions.Expect(wanzhou.Locator(".feeds code")).ToContainTextAsync("/mine.ics");
        await Mine("enrolled");

        await zhang.FillAsync("#q", "SL00");
        await zhang.ClickAsync("#find button");
        await zhang.ClickAsync("#adding button");
        await Assertions.Expect(zhang.Locator("[role=status]")).ToContainTextAsync("候补");
        await Seen("people");

        app.Clock.Advance(TimeSpan.FromHours(48) - TimeSpan.FromMinutes(10));
        var here = zhang.Url.Split('?')[0];
        await AgainAsync(zhang, "zhang");
        await zhang.GotoAsync($"{here}/code");
        await Seen("code");
        var address = await QrReader.ReadAsync(await zhang.Locator(".qr-large").ScreenshotAsync());
        Assert.StartsWith(new Uri(app.Address, "training/check-in?code=").AbsoluteUri, address, StringComparison.Ordinal);
        await AgainAsync(wanzhou, "wanzhou");
        await wanzhou.GotoAsync("/training/my-sessions");
        await Mine("here");
        await wanzhou.GotoAsync(address);
        await Assertions.Expect(wanzhou.Locator("[role=status]")).ToContainTextAsync("签到成功");
        await Mine("checked-in");
        await zhang.GotoAsync(here);
        await zhang.CheckAsync("input[name=present] >> nth=1");
        await zhang.ClickAsync("#tick > button");
        await Assertions.Expect(zhang.Locator("[role=status]")).ToContainTextAsync("签到已保存");
        await Seen("attended");

        app.Clock.Advance(TimeSpan.FromHours(2));
        await wanzhou.GotoAsync("/training/my-sessions");
        await Mine("past");
        await wanzhou.CheckAsync("input[name=stars][value='4']");
        await wanzhou.FillAsync(".rate textarea", "例子很实用");
        await wanzhou.ClickAsync(".rate button");
        await Assertions.Expect(wanzhou.Locator("[role=status]")).ToContainTextAsync("谢谢");
        await zhang.GotoAsync(here);
        await Assertions.Expect(zhang.Locator("section[aria-labelledby=ratings]")).ToContainTextAsync("例子很实用");
        await Seen("feedback");
        await zhang.GotoAsync("/training/my-sessions");
        await Seen("mine-no-member");
        await zhang.GotoAsync(address);
        await Seen("check-in");
        foreach (var page in new[] { "/training/sessions?view=week&lang=en", $"{here}?lang=en", "/training/courses?lang=en", "/training/my-sessions?lang=en" })
        {
            await zhang.GotoAsync(page);
            await Seen($"english-{page.Split('/')[^1].Split('?')[0]}");
        }

        Assert.NotEmpty(name);
        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.Complaints);
    }

    /// <summary>The clock has gone on, and sessions with a password end.</summary>
    private static async Task AgainAsync(IPage page, string name)
    {
        await page.GotoAsync("/accounts/sign-in");
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", "春风十里扬州路卷上珠帘");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    private static async Task ScheduleAsync(IPage page, string day, string trainer)
    {
        await page.GotoAsync($"/training/sessions/edit?day={day}&course=YB-01");
        await page.FillAsync("#trainer", trainer);
        await page.FillAsync("#place", "弦歌社区便民服务窗口");
        await page.FillAsync("#from", "15:00");
        await page.FillAsync("#until", "16:30");
        await page.FillAsync("#seats", "5");
        await page.ClickAsync("#session .form-bar button");
    }

    private static async Task<(string Number, string Name)> MemberAsync(AssistantApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var member = await scope.ServiceProvider.GetRequiredService<ITrainingDb>().Members.Include(one => one.Person).Where(one => one.LeftOn == null).OrderBy(one => one.StaffNumber).FirstAsync(Cancel);
        return (member.StaffNumber, member.Person.Name);
    }
}
