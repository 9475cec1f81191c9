using System.Net;
using System.Text;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Exams;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Scheduler.Progress;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Courses;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Curricula;

/// <summary>Two subdistricts, four people, an exercise for everybody and one for 江堤 alone in March 2026, and a topic with a course.</summary>
public class SeeingHowFarTheYearIs
{
    private static readonly DateTimeOffset Begin = BureauTime.At(new(2026, 3, 18), new(9, 0));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_over_counts_for_those_whose_it_was_and_who_were_here(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        var open = await ProgressAsync(app, UnitScope.Everything);
        Assert.Equal([("E-1", false, 3, 1), ("E-2", false, 1, 0)], open.Exercises.Select(one => (one.Code, one.IsOver, one.Invited, one.Done)));
        Assert.Equal((4, 0, 0), (open.Whole.People, open.Whole.Due, open.Whole.Behind));

        app.Clock.Advance(TimeSpan.FromHours(5));
        var over = await ProgressAsync(app, UnitScope.Everything);
        Assert.All(over.Exercises, one => Assert.True(one.IsOver));
        Assert.Equal([("丙", 2, "第二期、第一期"), ("乙", 1, "第一期")], over.Behind.Select(one => (one.Member.Person.Name, one.Due, string.Join('、', one.Missed))));
        Assert.Equal([("江堤街道", 2, 2, 0, 1), ("建桥街道", 2, 2, 1, 1)], over.ByUnit(Level.Subdistrict).Select(unit => (unit.Name, unit.People, unit.Due, unit.Done, unit.Behind)));
        Assert.Equal(0.25, over.Whole.Share);
        // 丁 came the day after, and nobody has been to the topic's course but 甲 and somebody before it opened.
        var topic = Assert.Single(over.Periods, one => one.Key == "topic-2026-03");
        Assert.Equal((4, 1, 0.25), (topic.Audience, topic.Reached, topic.Exercises));
        Assert.Null(Assert.Single(over.Periods, one => one.Key == "topic-2026-01").Reached);

        var part = await ProgressAsync(app, new(["JD-2"]));
        Assert.Equal(["丙", "丁"], part.Members.Select(one => one.Member.Person.Name));
        Assert.Equal((2, 0), (part.Periods[^1].Audience, part.Periods[^1].Reached));
    }

    [Fact]
    public async Task Trainers_see_it_and_take_it_away_as_sheet_and_as_report()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        app.Clock.Advance(TimeSpan.FromHours(5));
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        var page = await trainer.ReadAsync("/training/year/progress?year=2026");
        Assert.Equal(["4", "2", "25.0%", "2"], page.QuerySelectorAll("#whole b").Select(b => b.TextContent));
        Assert.Equal(2, page.QuerySelectorAll(".chart rect").Length);
        Assert.Equal(["江堤街道", "建桥街道"], page.QuerySelectorAll("#by-unit tbody th").Select(th => th.TextContent));
        Assert.Equal("丙 H003", page.QuerySelector("#people tbody th")!.TextContent);
        var report = await trainer.Http.GetByteArrayAsync("/training/year/2026/report.pdf", Cancel);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(report.AsSpan(0, 4)));
        using var sheet = await trainer.GetAsync("/training/year/2026/progress.xlsx");
        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (sheet.StatusCode, sheet.Content.Headers.ContentType?.MediaType));
        using var none = await trainer.GetAsync("/training/year/12026/report.pdf");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Contains("2027 年还没有", (await trainer.ReadAsync("/training/year/progress?year=2027")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<AssistantApp> OpenAsync(Engine engine)
    {
        var app = await AssistantApp.StartAsync(engine);
        app.Clock.Advance(Begin - app.Clock.GetUtcNow());
        await app.FillBankAsync();
        await app.UseAsync(async db =>
        {
            db.Units.AddRange(new Unit("JD-1", "建桥街道", Level.Subdistrict, null, sample: false), new Unit("JD-2", "江堤街道", Level.Subdistrict, null, sample: false));
            db.Members.AddRange(Somebody("H001", "甲", "JD-1", null), Somebody("H002", "乙", "JD-1", null), Somebody("H003", "丙", "JD-2", null), Somebody("H004", "丁", "JD-2", new(2026, 3, 19)));
            db.Courses.Add(Course.Write("C-1", new("医保转移", "", [], [], null)));
            var year = Curriculum.Draw(2026, Tracks.Default, WorkingCalendar.BuiltIn, Actor.Itself, Begin);
            year.Approve(Actor.Itself, Begin);
            year.Occurrences.Single(one => one.Key == "topic-2026-03").Fill([new(ContentKind.Course, "C-1", "")], Scheduler.Curricula.Audience.Everybody, null, Begin);
            db.Curricula.Add(year);
            await db.SaveChangesAsync(Cancel);
            await AttendAsync(db, "H001", Begin.AddDays(-1));
            await AttendAsync(db, "H002", Begin.AddDays(-30));
        });
        await app.HoldAsync(ExamKind.Exercise, code: "E-1");
        await app.HoldAsync(ExamKind.Exercise, code: "E-2", audience: new(["JD-2"], []));
        await app.UseAsync(async db =>
        {
            foreach (var (exam, title) in (await db.Exams.OrderBy(one => one.Code).ToListAsync(Cancel)).Zip(["第一期", "第二期"]))
            {
                exam.Revise(exam.Terms with { Title = title }, null, isDrawn: false, Begin);
            }

            await db.SaveChangesAsync(Cancel);
        });
        await using var scope = app.Services.CreateAsyncScope();
        var room = scope.ServiceProvider.GetRequiredService<ExamRoom>();
        var person = await app.AskAsync(db => db.Members.Where(one => one.StaffNumber == "H001").Select(one => one.PersonId).SingleAsync(Cancel));
        var (outcome, attempt) = await room.StartAsync("E-1", person, app.Clock.GetUtcNow(), Cancel);
        Assert.Equal(StartOutcome.Started, outcome);
        Assert.Equal(SubmitOutcome.Submitted, await room.SubmitAsync(attempt, person, app.Clock.GetUtcNow(), Cancel));
        return app;
    }

    private static Member Somebody(string number, string name, string unit, DateOnly? joinedOn)
    {
        var member = Member.Join(number, new(name, unit), sample: false);
        member.Revise(name, unit, [], joinedOn, null);
        return member;
    }

    private static async Task AttendAsync(AssistantDb db, string number, DateTimeOffset at)
    {
        var member = await db.Members.Include(one => one.Person).SingleAsync(one => one.StaffNumber == number, Cancel);
        var course = await db.Courses.SingleAsync(Cancel);
        var session = ClassSession.Draft(new(course.Id, "医保转移", member.Id, "二楼", null, at, at.AddHours(1), 5), null, "", "甲", at.AddDays(-1));
        session.Announce(at.AddDays(-1));
        session.CheckIn(member, AttendanceWay.Trainer, at);
        db.ClassSessions.Add(session);
        await db.SaveChangesAsync(Cancel);
    }

    private static Task<YearProgress> ProgressAsync(AssistantApp app, UnitScope scope) => app.AskAsync(db => YearProgress.OfAsync(db, 2026, scope, app.Clock.GetUtcNow(), Cancel));
}
