using System.Text;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Calendars;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Courses;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Scheduler.Tests;

public class SubscribingToSessions
{
    private static readonly Actor Trainer = new(null, "培训员", Role.Trainer, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_calendar_programs_see_ones_own_sessions_their_changes_and_cancellations(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (learner, teacher) = (await JoinAsync(app, "H001", "李雷"), await JoinAsync(app, "H002", "韩梅"));
        const string title = "医保、社保\\转移;接续,以及异地就医备案、家庭共济账户的绑定与使用说明";
        var (one, other) = (await AnnounceAsync(app, teacher, title, 3), await AnnounceAsync(app, teacher, "社保卡", 4));
        await WithAsync<Enrolling, EnrolOutcome>(app, enrolling => enrolling.EnrolAsync(one, ActorOf(learner), Cancel));
        await WithAsync<CalendarKeys, bool>(app, async keys => { await keys.RenewAsync(ActorOf(learner), Cancel); return true; });
        var path = await PathAsync(app, learner);

        Assert.Equal([$"{one}@sessions.hanyang 0 2026-03-03T07:00:00Z 2026-03-03T08:30:00Z CONFIRMED {title}"], await ReadAsync(app, path));
        var session = await AskAsync(app, db => db.ClassSessions.AsNoTracking().SingleAsync(known => known.Uid == one, Cancel));
        var later = session.Terms with { StartsAt = session.StartsAt.AddMinutes(30), EndsAt = session.EndsAt.AddMinutes(30), Place = "二楼" };
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(SessionOutcome.Done, (await WithAsync<SessionWriting, SessionResult>(app, writing => writing.ReviseAsync(one, session.Version, later, Acceptance.None, Trainer, Cancel))).Outcome);
        Assert.Equal([$"{one}@sessions.hanyang 1 2026-03-03T07:30:00Z 2026-03-03T09:00:00Z CONFIRMED {title}"], await ReadAsync(app, path));
        Assert.Equal(SessionOutcome.Done, (await WithAsync<SessionWriting, SessionResult>(app, writing => writing.CancelAsync(one, "停电", Trainer, Cancel))).Outcome);
        Assert.Equal([$"{one}@sessions.hanyang 2 2026-03-03T07:30:00Z 2026-03-03T09:00:00Z CANCELLED {title}"], await ReadAsync(app, path));

        var text = await app.Http.GetStringAsync(path, Cancel);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Asia/Shanghai:20260303T153000", text, StringComparison.Ordinal);
        Assert.Contains("LAST-MODIFIED:20260302T020500Z", text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);

        // All of them are for trainers only.
        using var refused = await app.Http.GetAsync(path.Replace("mine.ics", "all.ics", StringComparison.Ordinal), Cancel);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(0, (await Terminal.RunAsync(app.Database, "account", "add", "trainer", "--role", "trainer")).ExitCode);
        var trainer = await AskAsync(app, db => db.PeopleWith(Role.Trainer).SingleAsync(Cancel));
        await WithAsync<CalendarKeys, bool>(app, async keys => { await keys.RenewAsync(Trainer with { Id = trainer }, Cancel); return true; });
        Assert.Equal(2, (await ReadAsync(app, (await PathAsync(app, trainer)).Replace("mine.ics", "all.ics", StringComparison.Ordinal))).Count);

        // A new address shuts the one before.
        await WithAsync<CalendarKeys, bool>(app, async keys => { await keys.RenewAsync(ActorOf(learner), Cancel); return true; });
        using var old = await app.Http.GetAsync(path, Cancel);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, old.StatusCode);
        Assert.Single(await ReadAsync(app, await PathAsync(app, learner)));
    }

    private static Actor ActorOf(int person) => new(person, "李雷", Role.Staff, null);

    private static async Task<int> JoinAsync(AssistantApp app, string number, string name)
    {
        var member = Member.Join(number, new(name, null), sample: false);
        await AskAsync(app, async db => { db.Members.Add(member); return await db.SaveChangesAsync(Cancel); });
        return member.PersonId;
    }

    private static async Task<string> AnnounceAsync(AssistantApp app, int teacher, string title, int day)
    {
        var member = await AskAsync(app, db => db.Members.Where(one => one.PersonId == teacher).Select(one => one.Id).SingleAsync(Cancel));
        var starts = BureauTime.At(new(2026, 3, day), new(15, 0));
        var uid = (await WithAsync<SessionWriting, SessionResult>(app, writing => writing.DraftAsync(new(null, title, member, "七里庙社区", null, starts, starts.AddMinutes(90), 30), Acceptance.None, Trainer, Cancel))).Uid!;
        Assert.Equal(SessionOutcome.Done, (await WithAsync<SessionWriting, SessionResult>(app, writing => writing.AnnounceAsync(uid, Trainer, Cancel))).Outcome);
        return uid;
    }

    private static async Task<string> PathAsync(AssistantApp app, int person) => $"/calendar/people/{await WithAsync<CalendarKeys, string?>(app, keys => keys.OfAsync(person, Cancel))}/mine.ics";

    private static Task<T> AskAsync<T>(AssistantApp app, Func<ISchedulerDb, Task<T>> ask) => WithAsync(app, ask);

    private static async Task<T> WithAsync<TService, T>(AssistantApp app, Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>The events as Ical.Net reads them, which have to be those that ical.js reads.</summary>
    private static async Task<IReadOnlyList<string>> ReadAsync(AssistantApp app, string path)
    {
        var text = await app.Http.GetStringAsync(path, Cancel);
        var read = Ical.Net.Calendar.Load(text)!.Events.Select(one =>
            $"{one.Uid} {one.Sequence} {one.DtStart!.AsUtc:yyyy-MM-ddTHH:mm:ssZ} {one.DtEnd!.AsUtc:yyyy-MM-ddTHH:mm:ssZ} {one.Status} {one.Summary}").ToList();
        Assert.Equal(read.Order(StringComparer.Ordinal), (await ReferenceExpansion.ReadCalendarAsync(text, Cancel)).Order(StringComparer.Ordinal));
        return read;
    }
}
