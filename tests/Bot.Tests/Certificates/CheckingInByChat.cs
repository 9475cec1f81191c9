using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Shadowing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Certificates;

public class CheckingInByChat
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Both_sides_say_that_they_have_come_and_the_tutor_is_shown_where_to_sign(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        Assert.Contains("请先在网站", await app.SayAsync("签到", "resident"), StringComparison.Ordinal);
        Assert.Contains("单独的聊天", await app.SayAsync("签到", "H001", group: true), StringComparison.Ordinal);
        Assert.Contains("没有您的跟班见学或辅导安排", await app.SayAsync("签到", "H003"), StringComparison.Ordinal);
        Assert.Contains("下一次在 2026-03-03 周二", await app.SayAsync("签到", "H001"), StringComparison.Ordinal);

        app.Clock.SetUtcNow(BureauTime.At(new(2026, 3, 3), new(8, 50)));
        Assert.Equal("已签到（08:50）：医保窗口跟班见学，带教人韩梅，三号窗口。韩梅还没有签到。", await app.SayAsync("签到", "H001"));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        // Twice is once, at the first time.
        Assert.StartsWith("已签到（08:50）", await app.SayAsync("我来签到了", "H001"), StringComparison.Ordinal);
        var id = await app.AskAsync(db => db.Placements.Select(one => one.Id).SingleAsync(Cancel));
        var tutor = await app.SayAsync("Check in", "H002");
        Assert.StartsWith("已签到（08:55）：医保窗口跟班见学，您带李雷，三号窗口。李雷已在 08:50 签到。", tutor, StringComparison.Ordinal);
        Assert.EndsWith($"/training/shadowing/{id}", tutor, StringComparison.Ordinal);
        Assert.Contains("韩梅已在 08:55 签到", await app.SayAsync("签到", "H001"), StringComparison.Ordinal);
        Assert.Equal(2, await app.AskAsync(db => db.AuditEntries.CountAsync(entry => entry.Verb == "placement-checked-in", Cancel)));
    }

    [Theory, InlineData("医保怎么签到"), InlineData("签到需要什么材料")]
    public async Task A_question_about_it_stays_one(string question)
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        Assert.DoesNotContain("绑定码", await app.SayAsync(question, "resident"), StringComparison.Ordinal);
    }

    private static async Task<AssistantApp> OpenAsync(Engine engine)
    {
        var app = await CertificateOffice.OpenAsync(engine);
        Assert.Equal(PlacementOutcome.Done, await app.WithAsync<Placing, PlacementOutcome>(placing => placing.PlaceAsync(new(PlacementKind.Shadowing, "H001", "H002", "YB", new(2026, 3, 3), "三号窗口"), CertificateOffice.Trainer, Cancel)));
        await app.BindAsync(("H001", "H001"), ("H002", "H002"), ("H003", "H003"));
        return app;
    }
}
