using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Certificates;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Courses;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Courses;

public class SchedulingInChat
{
    private const string Sentence = "下周三下午三点在七里庙社区讲医保转移,30人";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_trainer_says_it_hears_it_back_and_confirms_it(Engine engine)
    {
        await using var app = await StartAsync(engine);
        var heard = await SayAsync(app, Sentence);
        Assert.Contains("时间：2026-03-11 周三 15:00–16:30（没说多长，按一个半小时）", heard);
        Assert.Contains("地点：七里庙社区（服务点：七里庙社区便民服务站）", heard);
        Assert.Contains("内容：医保转移", heard);
        Assert.Contains("讲师：李雷", heard);
        Assert.Contains("座位：30 人", heard);
        Assert.Equal(0, await app.AskAsync(db => db.ClassSessions.CountAsync(Cancel)));
        var made = await SayAsync(app, "确认", id: "once");
        Assert.Contains("《医保转移》的草稿建好了", made);
        Assert.Equal(made, await SayAsync(app, "确认", id: "once"));
        var session = await app.AskAsync(db => db.ClassSessions.Include(one => one.Trainer).SingleAsync(Cancel));
        Assert.Equal(("医保转移", "七里庙社区", "PT-7", 30, "H001", SessionState.Draft, "HY-01"), (session.Title, session.Place, session.PointCode, session.Seats, session.Trainer.StaffNumber, session.State, session.UnitCode));
        Assert.Equal(BureauTime.At(new(2026, 3, 11), new(15, 0)), session.StartsAt);
        // Without a session that was said, it is no confirmation.
        await SayAsync(app, "确认");
        Assert.Equal(1, await app.AskAsync(db => db.ClassSessions.CountAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_clashes_needs_a_reason_and_anything_else_leaves_it(Engine engine)
    {
        await using var app = await StartAsync(engine);
        await SayAsync(app, Sentence);
        Assert.DoesNotContain("草稿建好了", await SayAsync(app, "社保卡怎么办"));
        Assert.DoesNotContain("草稿建好了", await SayAsync(app, "确认"));
        Assert.Equal(0, await app.AskAsync(db => db.ClassSessions.CountAsync(Cancel)));

        Assert.Contains("⚠ 这天不上班", await SayAsync(app, "下周六下午三点在七里庙社区讲医保转移,30人"));
        Assert.Contains("⚠ 这天不上班", await SayAsync(app, "确认"));
        Assert.Contains("草稿建好了", await SayAsync(app, "确认：只有周六有空"));
        Assert.Equal("只有周六有空", await app.AskAsync(db => db.ClassSessions.Select(one => one.AcceptedWhy).SingleAsync(Cancel)));
        Assert.Contains("不能同时在两处上课", await SayAsync(app, "下周六下午四点在七里庙社区讲社保卡,30人"));
        Assert.DoesNotContain("草稿建好了", await SayAsync(app, "确认：试试"));
    }

    [Fact]
    public async Task What_is_not_clear_is_asked_back_and_who_is_no_trainer_schedules_nothing()
    {
        await using var app = await StartAsync(Engine.Sqlite);
        var asked = await app.TurnAsync("下周三三点在七里庙社区讲医保转移，30人", "u1");
        Assert.Contains("时间有不止一种理解", asked.GetProperty("text").GetString());
        var choice = asked.GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("value").GetString()!;
        Assert.Contains("时间：2026-03-11 周三 15:00", await SayAsync(app, choice));
        Assert.Contains("在哪里讲？", await SayAsync(app, "排课 下周三下午三点讲医保转移"));
        Assert.Contains("没找到这位讲师", await SayAsync(app, "下周三下午三点由王五在七里庙社区讲医保转移"));
        Assert.DoesNotContain("听到的是", await SayAsync(app, Sentence, user: "u2"));
        Assert.DoesNotContain("听到的是", await SayAsync(app, Sentence, user: "resident"));
        Assert.DoesNotContain("听到的是", await SayAsync(app, Sentence, group: true));
        // An inquiry stays one.
        Assert.DoesNotContain("几处没弄清楚", await SayAsync(app, "明天在七里庙社区能办医保培训登记吗"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Members_see_their_own(Engine engine)
    {
        await using var app = await StartAsync(engine);
        Assert.Contains("您还没有要参加的课", await SayAsync(app, "我的课", user: "u2"));
        var uid = await app.AnnouncedAsync();
        await app.EnrolAsync(uid, "H002");
        Assert.Contains("1. 医保转移：2026-03-03 周二 15:00–16:30，七里庙社区（已报名）", await SayAsync(app, "我的课", user: "u2"));
        Assert.Contains("现在有 1 场可以报名", await SayAsync(app, "我的课"));
        Assert.Contains("请先在网站", await SayAsync(app, "我的课", user: "resident"));
        Assert.Contains("单独的聊天", await SayAsync(app, "我的课", group: true));
    }

    private static async Task<AssistantApp> StartAsync(Engine engine)
    {
        var app = await CourseOffice.OpenAsync(engine);
        using var trainer = await app.MemberSignedInAsync("H001", "lilei", Role.Trainer);
        await app.BindAsync(("H001", "u1"), ("H002", "u2"));
        return app;
    }

    private static Task<string> SayAsync(AssistantApp app, string text, string user = "u1", bool group = false, string? id = null) => app.SayAsync(text, user, group, id);

    /// <summary>Were it looked at closely, it would take minutes.</summary>
    [Fact]
    public void A_message_as_long_as_a_book_is_no_session() =>
        Assert.Null(SessionAsk.Of($"我的课{new string(' ', 200_000)}x", ConversationState.New));
}
