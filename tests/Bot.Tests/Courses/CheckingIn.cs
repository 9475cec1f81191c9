using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Certificates;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Reminders;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Courses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Courses;

public class CheckingIn
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task By_a_code_of_this_minute_from_a_quarter_before_until_the_end_and_where_seats_are_left(Engine engine)
    {
        await using var app = await CourseOffice.OpenAsync(engine);
        var uid = await app.AnnouncedAsync(seats: 1);
        var codes = app.Services.GetRequiredService<CheckInCode>();
        string Code() => codes.Write(uid, app.Clock.GetUtcNow());
        To(app, 14, 44);
        Assert.Equal(CheckInOutcome.TooEarly, await app.CheckInAsync(Code(), "H001"));
        To(app, 14, 45);
        var old = Code();
        app.Clock.Advance(TimeSpan.FromMinutes(CheckInCode.Minutes + 1));
        Assert.Equal(CheckInOutcome.CodeExpired, await app.CheckInAsync(old, "H001"));
        Assert.Equal(CheckInOutcome.CodeExpired, await app.CheckInAsync("nonsense", "H001"));
        Assert.Equal(CheckInOutcome.CodeExpired, await app.CheckInAsync(null, "H001"));
        Assert.Equal(CheckInOutcome.CodeExpired, await app.CheckInAsync(Tampered(Code()), "H001"));
        // A walk-in takes the seat that is left, the next finds none.
        var good = Code();
        app.Clock.Advance(TimeSpan.FromMinutes(CheckInCode.Minutes));
        Assert.Equal(CheckInOutcome.Attended, await app.CheckInAsync(good, "H001"));
        Assert.Equal(CheckInOutcome.Already, await app.CheckInAsync(Code(), "H001"));
        Assert.Equal(CheckInOutcome.Full, await app.CheckInAsync(Code(), "H002"));
        Assert.Equal(CheckInOutcome.Missing, await app.CheckInAsync(Code(), "H004"));
        To(app, 16, 31);
        Assert.Equal(CheckInOutcome.Over, await app.CheckInAsync(Code(), "H002"));
        var session = await app.SessionAsync(uid);
        Assert.Equal(("H001", AttendanceWay.Code), (session.Attendances.Single().Member.StaffNumber, session.Attendances.Single().Way));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task By_being_there_or_by_the_trainers_hand_and_what_they_think_is_said_once(Engine engine)
    {
        await using var app = await CourseOffice.OpenAsync(engine);
        var uid = await app.AnnouncedAsync();
        var (first, second) = (await app.ActorAsync("H001"), await app.ActorAsync("H002"));
        await app.EnrolAsync(uid, "H001");
        var (one, two) = (await app.MemberAsync("H001"), await app.MemberAsync("H002"));
        Task<SessionOutcome> Tick(int[] shown, params int[] present) => app.WithAsync<Attending, SessionOutcome>(attending => attending.TickAsync(uid, shown, present, CertificateOffice.Trainer, Cancel));
        Task<(CheckInOutcome Outcome, ClassSession? Session)> Here(double latitude, Actor who) => app.WithAsync<Attending, (CheckInOutcome, ClassSession?)>(attending => attending.CheckInAsync(uid, latitude, 114.21, who, Cancel));
        Assert.Equal(SessionOutcome.Closed, await Tick([], one));

        To(app, 14, 50);
        Assert.Equal(CheckInOutcome.TooFar, (await Here(30.56, first)).Outcome);
        Assert.Equal(CheckInOutcome.TooFar, (await Here(double.NaN, first)).Outcome);
        Assert.Equal(CheckInOutcome.Attended, (await Here(30.551, first)).Outcome);
        // Where the point is everybody knows; who has no seat takes one in the room.
        Assert.Equal(CheckInOutcome.Missing, (await Here(30.551, second)).Outcome);
        Assert.Equal(SessionOutcome.Closed, await app.WithdrawAsync(uid, "H001"));
        await app.EnrolAsync(uid, "H002");
        // The trainer's page is older than the first one's check-in, and doesn't undo it.
        Assert.Equal(SessionOutcome.Done, await Tick([], two));
        Assert.Equal(["Location", "Trainer"], (await app.SessionAsync(uid)).Attendances.Select(there => $"{there.Way}").Order(StringComparer.Ordinal));
        Assert.Equal(SessionOutcome.Done, await Tick([one, two], one));
        Assert.Single((await app.SessionAsync(uid)).Attendances);

        Task<SessionOutcome> Rate(Actor actor, int stars) => app.WithAsync<Attending, SessionOutcome>(attending => attending.RateAsync(uid, stars, "讲得清楚\0", actor, Cancel));
        Assert.Equal(SessionOutcome.Missing, await Rate(second, 5));
        Assert.Equal(SessionOutcome.Incomplete, await Rate(first, 6));
        var rated = await Task.WhenAll(Task.Run(() => Rate(first, 4)), Task.Run(() => Rate(first, 5)));
        Assert.Equal([SessionOutcome.Done, SessionOutcome.Closed], rated.Order());
        Assert.Equal(1, await app.AskAsync(db => db.SessionRatings.CountAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_day_before_everybody_is_reminded_once_and_nobody_who_has_withdrawn(Engine engine)
    {
        await using var app = await CourseOffice.OpenAsync(engine);
        var uid = await app.AnnouncedAsync();
        var draft = await app.DraftedAsync(title: "草稿", hour: 9, place: "三楼");
        await app.EnrolAsync(uid, "H001");
        await app.EnrolAsync(uid, "H002");
        await Task.WhenAll(RemindAsync(app), RemindAsync(app));
        await RemindAsync(app);
        Assert.Equal(["session-coming 0 H001", "session-coming 0 H002", "session-coming 0 H003"], (await app.ToldAsync()).Where(told => told.Contains("coming", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        await app.WithdrawAsync(uid, "H002");
        await RemindAsync(app);
        Assert.NotNull(await app.AskAsync(db => db.Notices.Where(one => one.Kind == "session-coming" && db.Members.Single(member => member.PersonId == one.PersonId).StaffNumber == "H002").Select(one => one.DoneAt).SingleAsync(Cancel)));
        Assert.Equal(SessionOutcome.Done, (await app.WithAsync<SessionWriting, SessionResult>(writing => writing.CancelAsync(uid, "停电", CertificateOffice.Trainer, Cancel))).Outcome);
        await RemindAsync(app);
        Assert.All(await app.AskAsync(db => db.Notices.Where(one => one.Kind == "session-coming").ToListAsync(Cancel)), one => Assert.False(one.IsUsefulAt(app.Clock.GetUtcNow())));
        Assert.NotEqual(uid, draft);
    }

    [Fact]
    public async Task Before_a_weekend_they_are_reminded_on_the_last_working_day_and_not_sooner()
    {
        await using var app = await CourseOffice.OpenAsync(Engine.Sqlite);
        app.Clock.SetUtcNow(BureauTime.At(new(2026, 3, 5), new(10, 0)));
        var uid = await app.AnnouncedAsync(day: 9);
        await app.EnrolAsync(uid, "H001");
        Assert.Equal(0, await RemindAsync(app));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, await RemindAsync(app));
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await RemindAsync(app));
    }

    private static string Tampered(string code) => $"{code[..^3]}{(code[^3] == 'A' ? 'B' : 'A')}{code[^2..]}";

    private static Task<int> RemindAsync(AssistantApp app) => app.AskAsync(db => new SessionReminders(db).RunAsync(app.Clock.GetUtcNow(), Cancel));

    /// <summary>On the day of the session.</summary>
    private static void To(AssistantApp app, int hour, int minute) => app.Clock.SetUtcNow(BureauTime.At(new(2026, 3, 3), new(hour, minute)));
}
