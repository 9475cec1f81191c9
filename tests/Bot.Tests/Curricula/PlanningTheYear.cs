using System.Net;
using System.Text.Json;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.People;
using Hanyang.Assistant.Knowledge.Office.WorkItems;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Curricula;

public class PlanningTheYear
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_trainer_draws_up_a_year_moves_a_date_and_approves_it(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        var page = await trainer.ReadAsync("/training/year");
        Assert.Contains("默认草案", page.Said("h1"));
        Assert.Equal((64, 12), (page.All("#list tbody tr").Count, page.All(".month").Count));
        Assert.Contains("made-up", page.QuerySelectorAll(".month")[1].QuerySelectorAll("td").Single(cell => cell.TextContent.Trim() == "14").ClassList);

        using var drawn = await trainer.SendAsync("/training/year?year=2026", "form[action*=Draw]");
        Assert.Equal("/training/year?year=2026&done=drawn", drawn.Headers.Location!.OriginalString);
        const string path = "/training/year/dates/exercise-2026-w20";
        using var unknown = await trainer.SendAsync(path, "form[action*=Save]", ("title", "医保转移"), ("opens", "2026-05-11"), ("closes", "2026-05-17"), ("content.Blueprint", "BP-01 医保"));
        Assert.Contains("没有编号为“BP-01”", (await unknown.HtmlAsync()).Said("[role=alert]"));
        await WriteBlueprintAsync(app);
        using var refused = await trainer.SendAsync(path, "form[action*=Save]", ("title", "医保转移"), ("opens", "2026-05-12"), ("closes", "2026-05-17"));
        Assert.Contains("原因", (await refused.HtmlAsync()).Said("[role=alert]"));
        using var backwards = await trainer.SendAsync(path, "form[action*=Save]", ("title", "医保转移"), ("opens", "2026-05-18"), ("closes", "2026-05-17"), ("reason", "设备检修"));
        Assert.Contains("不能早于", (await backwards.HtmlAsync()).Said("[role=alert]"));
        using var moved = await trainer.SendAsync(path, "form[action*=Save]", ("title", "医保转移"), ("opens", "2026-05-12"), ("closes", "2026-05-17"), ("reason", "设备检修"), ("content.Blueprint", "BP-01 医保"), ("owner", "trainer"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        using var late = await trainer.SendAsync(path, "form[action*=Save]", ("version", "1"), ("title", "晚了"), ("opens", "2026-05-12"), ("closes", "2026-05-17"));
        Assert.Contains("别人刚刚改过", (await late.HtmlAsync()).Said("[role=alert]"));

        using var approved = await trainer.SendAsync("/training/year?year=2026", "form[action*=Approve]");
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        var after = await trainer.ReadAsync("/training/year?year=2026");
        Assert.Contains("已批准", after.Said("h1"));
        Assert.Contains("设备检修", after.Said("section[aria-labelledby=moves]"));
        Assert.Contains("人工改期", after.Said("#exercise-2026-w20"));
        var printed = await Terminal.RunAsync(app.Database, "year", "2026", "--json");
        var row = JsonDocument.Parse(printed.Output).RootElement.EnumerateArray().Single(one => one.GetProperty("key").GetString() == "exercise-2026-w20");
        Assert.Equal(("2026-05-11", "2026-05-12", "医保转移"), (row.GetProperty("plannedOn").GetString(), row.GetProperty("opensOn").GetString(), row.GetProperty("title").GetString()));
        Assert.Equal(["year-drawn", "occurrence-moved", "occurrence-revised", "year-approved"], await app.AskAsync(db => db.AuditEntries.Where(entry => entry.Verb.StartsWith("year-") || entry.Verb.StartsWith("occurrence-")).OrderBy(entry => entry.Number).Select(entry => entry.Verb).ToListAsync(Cancel)));

        using var cancelled = await trainer.SendAsync(path, "form[action*=Cancel]", ("reason", "并入下周"));
        Assert.Contains("已取消", (await trainer.ReadAsync(path)).Said("h1"));
        Assert.DoesNotContain("exercise-2026-w20", (await Terminal.RunAsync(app.Database, "year", "2026", "--json")).Output, StringComparison.Ordinal);
        using var restored = await trainer.SendAsync(path, "form[action*=Restore]");
        Assert.Equal((OccurrenceState.Planned, 4), await app.AskAsync(async db => { var one = await db.Occurrences.SingleAsync(o => o.Key == "exercise-2026-w20", Cancel); return (one.State, one.Revision); }));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Other_rules_draw_another_draft_and_wrong_ones_are_refused(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        using var refused = await trainer.SendAsync("/training/year?year=2026", "form[action*=Tracks]", ("exercise.rule", "FREQ=WEEKLY;BYDAY=9MO"));
        Assert.Contains("BYDAY", (await refused.HtmlAsync()).Said("[role=alert]"));
        // 双月 as every two months from January on, and the exercise on Wednesdays.
        using var drawn = await trainer.SendAsync("/training/year?year=2026", "form[action*=Tracks]",
            ("theme.rule", "FREQ=YEARLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=1"), ("topic.rule", "FREQ=YEARLY;BYMONTH=2,4,6,8,10,12;BYMONTHDAY=1"), ("exercise.rule", "FREQ=WEEKLY;BYDAY=WE"));
        Assert.Equal(HttpStatusCode.Redirect, drawn.StatusCode);
        var days = await app.AskAsync(db => db.Occurrences.ToDictionaryAsync(one => one.Key, one => one.OpensOn, Cancel));
        Assert.Equal((new DateOnly(2026, 1, 4), new DateOnly(2026, 2, 2), new DateOnly(2026, 1, 7)), (days["theme-2026-01"], days["topic-2026-02"], days["exercise-2026-w02"]));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_new_notice_moves_what_has_not_opened_and_says_what(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        using var drawn = await trainer.SendAsync("/training/year?year=2027", "form[action*=Draw]");
        using var approved = await trainer.SendAsync("/training/year?year=2027", "form[action*=Approve]");
        using var moved = await trainer.SendAsync("/training/year/dates/exercise-2027-w06", "form[action*=Save]", ("title", "年前业务"), ("opens", "2027-02-09"), ("closes", "2027-02-14"), ("reason", "错开年会"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        var notice = Path.Combine(app.Database.Folder, "2027.json");
        await File.WriteAllTextAsync(notice, """{"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"春节","date":"2027-02-07","isOffDay":true},{"name":"春节","date":"2027-02-08","isOffDay":true},{"name":"春节","date":"2027-02-09","isOffDay":true},{"name":"春节","date":"2027-02-20","isOffDay":false},{"name":"春节","date":"2027-02-22","isOffDay":true}]}""", Cancel);

        var dry = await Terminal.RunAsync(app.Database, "import", "calendar", notice, "--dry-run", "--json");
        Assert.True(dry.ExitCode == 0, dry.Errors + dry.Output);
        var moves = JsonDocument.Parse(dry.Output).RootElement.GetProperty("moves").EnumerateArray().Select(move => $"{move.GetProperty("key")} {move.GetProperty("from")} {move.GetProperty("to")} {move.GetProperty("needsSomebody")}").ToList();
        Assert.Equal(["topic-2027-01 2027-01-01 2027-01-04 False", "exercise-2027-w06 2027-02-09 2027-02-09 True", "exercise-2027-w08 2027-02-22 2027-02-23 False"], moves);
        Assert.Equal(0, await app.AskAsync(db => db.CalendarDays.CountAsync(Cancel)));
        Assert.Equal(new DateOnly(2027, 2, 22), await OpensOnAsync(app, "exercise-2027-w08"));

        var real = await Terminal.RunAsync(app.Database, "import", "calendar", notice);
        Assert.True(real.ExitCode == 0, real.Errors + real.Output);
        Assert.Contains("2027-02-22 周一 → 2027-02-23 周二", real.Output, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 2, 23), await OpensOnAsync(app, "exercise-2027-w08"));
        Assert.Equal(new DateOnly(2027, 2, 9), await OpensOnAsync(app, "exercise-2027-w06"));
        Assert.Equal(["exercise-2027-w06"], await app.AskAsync(db => db.WorkItems.Where(item => item.Kind == NoticeImport.WorkKind).Select(item => item.Key).ToListAsync(Cancel)));
        Assert.False(await app.AskAsync(db => db.Occurrences.AnyAsync(one => one.IsProvisional, Cancel)));
        Assert.Contains("按放假通知调整", (await trainer.ReadAsync("/training/year?year=2027")).Said("section[aria-labelledby=moves]"));
        // The same notice once more moves nothing.
        Assert.Contains("\"moves\":[{\"track\":\"exercise\",\"key\":\"exercise-2027-w06\"", (await Terminal.RunAsync(app.Database, "import", "calendar", notice, "--json")).Output, StringComparison.Ordinal);
        Assert.Equal(1, await app.AskAsync(db => db.WorkItems.CountAsync(item => item.Kind == NoticeImport.WorkKind, Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Missing_content_is_asked_for_once_three_days_ahead_and_done_when_it_is_there(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        using var drawn = await trainer.SendAsync("/training/year?year=2026", "form[action*=Draw]");
        var owner = await app.AskAsync(db => db.Set<Person>().Select(person => person.Id).FirstAsync(Cancel));
        using var owned = await trainer.SendAsync("/training/year/dates/exercise-2026-w11", "form[action*=Save]", ("title", "第十周"), ("opens", "2026-03-09"), ("closes", "2026-03-15"), ("owner", "trainer"));
        await CheckAsync(app, "2026-03-06");
        Assert.Empty(await AskedAsync(app));
        using var approved = await trainer.SendAsync("/training/year?year=2026", "form[action*=Approve]");

        await CheckAsync(app, "2026-03-05");
        // 2 March is open already and still empty.
        Assert.DoesNotContain(("exercise-2026-w11", owner), await AskedAsync(app));
        await CheckAsync(app, "2026-03-06");
        await CheckAsync(app, "2026-03-06");
        Assert.Single(await AskedAsync(app), item => item == ("exercise-2026-w11", owner));
        await WriteBlueprintAsync(app);
        using var filled = await trainer.SendAsync("/training/year/dates/exercise-2026-w11", "form[action*=Save]", ("title", "第十周"), ("opens", "2026-03-09"), ("closes", "2026-03-15"), ("owner", "trainer"), ("content.Blueprint", "BP-01"));
        await CheckAsync(app, "2026-03-06");
        Assert.DoesNotContain(("exercise-2026-w11", owner), await AskedAsync(app));
        // The three days before 24 February are holidays: it is asked for on the last day worked before.
        await CheckAsync(app, "2026-02-13");
        Assert.DoesNotContain(("exercise-2026-w09", WorkItem.Anybody), await AskedAsync(app));
        await CheckAsync(app, "2026-02-14");
        Assert.Contains(("exercise-2026-w09", WorkItem.Anybody), await AskedAsync(app));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_command_prints_the_default_draft_where_no_year_is_approved(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var year = JsonDocument.Parse((await Terminal.RunAsync(app.Database, "year", "2026", "--json")).Output).RootElement.EnumerateArray().ToList();
        Assert.Equal(52, year.Count(one => one.GetProperty("track").GetString() == "exercise"));
        var one = year.Single(row => row.GetProperty("plannedOn").GetString() == "2026-02-16");
        Assert.Equal("""{"track":"exercise","key":"exercise-2026-w08","plannedOn":"2026-02-16","opensOn":"2026-02-14","closesOn":"2026-02-22","title":"第7期每周业务（2月16日当周）","provisional":false}""", one.GetRawText());
        var next = JsonDocument.Parse((await Terminal.RunAsync(app.Database, "year", "2027", "--json")).Output).RootElement;
        Assert.All(next.EnumerateArray(), row => Assert.True(row.GetProperty("provisional").GetBoolean()));
        Assert.Equal(2, (await Terminal.RunAsync(app.Database, "year", "soon")).ExitCode);
    }

    private static Task WriteBlueprintAsync(AssistantApp app) => app.UseAsync(db =>
    {
        db.Blueprints.Add(Blueprint.Write("BP-01", "医保", BlueprintPlan.Of(new BlueprintLine(3)), app.Clock.GetUtcNow()));
        return db.SaveChangesAsync(Cancel);
    });

    private static Task<DateOnly> OpensOnAsync(AssistantApp app, string key) => app.AskAsync(db => db.Occurrences.Where(one => one.Key == key).Select(one => one.OpensOn).SingleAsync(Cancel));

    private static Task CheckAsync(AssistantApp app, string day) => app.UseAsync(db => new ContentCheck(db).RunAsync(BureauTime.Noon(DateOnly.ParseExact(day, "yyyy-MM-dd", null)), Cancel));

    private static Task<List<(string, int)>> AskedAsync(AssistantApp app) => app.AskAsync(async db =>
        (await db.WorkItems.Where(item => item.Kind == ContentCheck.WorkKind && item.DoneAt == null).ToListAsync(Cancel)).Select(item => (item.Key, item.PersonId)).ToList());
}
