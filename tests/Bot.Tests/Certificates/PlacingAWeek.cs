using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Reminders;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Shadowing;
using Hanyang.Assistant.Training.Shadowing.Rotas;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Certificates;

public class PlacingAWeek
{
    private const string Next = "/training/shadowing/rota?week=2026-03-09";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task It_is_shown_before_anybody_is_told_sent_once_and_can_be_taken_back(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        var page = await trainer.ReadAsync(Next);
        Assert.Contains("李雷", page.Said("#rota tbody th"), StringComparison.Ordinal);
        Assert.Contains("2026-03-09 周一", page.Said("#rota tbody tr"), StringComparison.Ordinal);
        Assert.Contains("考试已合格，只差跟班 1 天", page.Said("#rota tbody tr"), StringComparison.Ordinal);
        var key = page.QuerySelector("#rota input[name=chosen]")!.GetAttribute("value")!;
        Assert.Empty(await ToldAsync(app));

        using var sent = await trainer.SendAsync(Next, "#rota", ("chosen", key));
        Assert.EndsWith("week=2026-03-09&done=1&gone=0", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(["placement-planned H001 0", "placement-planned H002 0"], await ToldAsync(app));
        // Whoever is placed isn't proposed again, and what was proposed before isn't sent twice.
        Assert.Contains("这一周没有人需要跟班见学", (await trainer.ReadAsync(Next)).Said("#none"), StringComparison.Ordinal);
        var again = await app.WithAsync<RotaPlanning, int>(planning => planning.SendAsync(new(2026, 3, 9), [key], CertificateOffice.Trainer, Cancel));
        Assert.Equal(0, again);

        // Nor does the same tutor, or the same learner, get more than a week holds.
        Assert.Empty((await app.WithAsync<RotaPlanning, Rota>(planning => planning.DrawAsync(new(2026, 3, 9), CertificateOffice.Trainer, Cancel))).Lines);

        // On Friday for Monday, and not sooner.
        Assert.Equal(0, await RemindAsync(app));
        app.Clock.SetUtcNow(BureauTime.At(new(2026, 3, 6), new(10, 0)));
        Assert.Equal(2, await RemindAsync(app));
        Assert.Equal(0, await RemindAsync(app));

        using var at = await Staff.SignedInAsync(app, "trainer2", Role.Trainer);
        var id = await app.AskAsync(db => db.Placements.Select(one => one.Id).SingleAsync(Cancel));
        using var cancelled = await at.SendAsync($"/training/shadowing/{id}", "#cancel");
        Assert.EndsWith("done=cancelled", cancelled.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(
            ["placement-cancelled H001 0", "placement-cancelled H002 0", "placement-coming H001 done", "placement-coming H002 done", "placement-planned H001 done", "placement-planned H002 done"],
            await ToldAsync(app));
        Assert.Contains("李雷", (await at.ReadAsync(Next)).Said("#rota tbody th"), StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_trainers_who_send_at_once_place_everybody_once(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        Task<int> Send() => app.WithAsync<RotaPlanning, int>(async planning =>
            await planning.SendAsync(new(2026, 3, 9), [.. (await planning.DrawAsync(new(2026, 3, 9), CertificateOffice.Trainer, Cancel)).Lines.Select(line => line.Key)], CertificateOffice.Trainer, Cancel));
        var sent = await Task.WhenAll(Task.Run(Send), Task.Run(Send));
        Assert.Equal([0, 1], sent.Order());
        Assert.Equal(1, await app.AskAsync(db => db.Placements.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Without_anybody_certified_it_says_so_and_who_has_checked_in_is_not_sent_home()
    {
        await using var app = await CertificateOffice.OpenAsync(Engine.Sqlite);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        (await trainer.SendAsync("/training/certificates/schemes", "#scheme-YB", ("needed", "true"), ("months", "24"), ("placements", "1"), ("competences", "会办登记"))).Dispose();
        Assert.Contains("还没有别人持有这个岗位的上岗证", (await trainer.ReadAsync(Next)).Said("#gaps"), StringComparison.Ordinal);
        await app.WithAsync<Placing, PlacementOutcome>(placing => placing.PlaceAsync(new(PlacementKind.Shadowing, "H001", "H002", "YB", new(2026, 3, 2), "三号窗口"), CertificateOffice.Trainer, Cancel));
        var id = await app.AskAsync(db => db.Placements.Select(one => one.Id).SingleAsync(Cancel));
        var actor = await app.AskAsync(db => db.Members.Where(member => member.StaffNumber == "H001").Select(member => new Actor(member.PersonId, "李雷", Role.Staff, null)).SingleAsync(Cancel));
        Assert.Equal(PlacementOutcome.Done, await app.WithAsync<Placing, PlacementOutcome>(placing => placing.CheckInAsync(id, actor, Cancel)));
        Assert.Equal(PlacementOutcome.Begun, await app.WithAsync<Placing, PlacementOutcome>(placing => placing.CancelAsync(id, CertificateOffice.Trainer, Cancel)));
        Assert.Equal(PlacementOutcome.Missing, await app.WithAsync<Placing, PlacementOutcome>(placing => placing.CancelAsync(id, actor, Cancel)));
        Assert.All(PlacementNotices.All, kind => Assert.Contains("医保窗口", kind.Say(["Shadowing", "医保窗口", "李雷", "韩梅", "2026-03-02", "三号窗口"]), StringComparison.Ordinal));
        Assert.EndsWith("地点：三号窗口。", PlacementNotices.Planned.Say(["Shadowing", "医保窗口", "李雷", "韩梅", "2026-03-02", "三号窗口"]), StringComparison.Ordinal);
    }

    /// <summary>韩梅 has a certificate for the post; 李雷 has passed and lacks one day of shadowing.</summary>
    private static async Task<AssistantApp> OpenAsync(Engine engine)
    {
        var app = await CertificateOffice.OpenAsync(engine);
        Assert.Equal(IssueOutcome.Issued, (await app.PassAsync("H002", "attempt:2")).Outcome);
        using var trainer = await Staff.SignedInAsync(app, "first", Role.Trainer);
        (await trainer.SendAsync("/training/certificates/schemes", "#scheme-YB", ("needed", "true"), ("months", "24"), ("placements", "1"), ("competences", "会查参保状态\n会办登记"))).Dispose();
        Assert.Equal(IssueOutcome.ShadowingMissing, (await app.PassAsync("H001")).Outcome);
        return app;
    }

    private static Task<int> RemindAsync(AssistantApp app) => app.AskAsync(db => new PlacementReminders(db).RunAsync(app.Clock.GetUtcNow(), Cancel));

    private static Task<List<string>> ToldAsync(AssistantApp app) => app.AskAsync(async db =>
    {
        var members = await db.Members.ToDictionaryAsync(one => one.PersonId, one => one.StaffNumber, Cancel);
        var notices = await db.Notices.AsNoTracking().Where(one => one.Kind.StartsWith("placement")).ToListAsync(Cancel);
        return notices.Select(one => $"{one.Kind} {members[one.PersonId]} {(one.DoneAt is null ? 0 : "done")}").Order(StringComparer.Ordinal).ToList();
    });
}
