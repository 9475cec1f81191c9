using System.Net.Http.Json;
using System.Text.Json;
using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Exams;

public class SittingInChat
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task From_the_list_to_the_grade_in_plain_text(Engine engine)
    {
        await using var app = await StartAsync(engine, ExamKind.Certification);
        Assert.Contains("1. 三月考试（上岗考试）3 题，20 分钟", await SayAsync(app, "考试"));
        var first = await SayAsync(app, "开始 1");
        Assert.Contains("《三月考试》开始，时间 20:00", first);
        Assert.Contains("第 1 题 / 共 3 题 单选（1 分）", first);
        Assert.Contains("请回复一个选项字母", await SayAsync(app, "社保卡怎么办"));
        // Nothing else is answered meanwhile, in whatever conversation of this account.
        Assert.Contains("您正在参加上岗考试", await SayAsync(app, "社保卡怎么办", conversation: "other"));
        Assert.Contains("您正在参加上岗考试", await SayAsync(app, "社保卡怎么办", conversation: "group", group: true));
        Assert.DoesNotContain("您正在参加上岗考试", await SayAsync(app, "社保卡怎么办", user: "resident"));

        var second = await SayAsync(app, Letter(first, "对的").ToLowerInvariant());
        Assert.Contains("已记录 1/3", second);
        Assert.DoesNotContain("解析", second);
        var third = await SayAsync(app, "跳过");
        Assert.Contains("第 3 题", third);
        Assert.Contains("已记录 2/3", await SayAsync(app, $"{Letter(third, "错的")}。"));
        Assert.Contains("第 2 题", await SayAsync(app, "第2题"));
        Assert.Contains("还有 1 道题没有作答", await SayAsync(app, "交卷"));
        Assert.Contains("未合格：1 / 3 分", await SayAsync(app, "确认交卷"));
        Assert.DoesNotContain("您正在参加上岗考试", await SayAsync(app, "社保卡怎么办"));
        // Answers are no inquiries.
        Assert.Equal(0, await app.AskAsync(db => db.Inquiries.CountAsync(inquiry => inquiry.Text.Length < 3, Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task One_attempt_in_chat_and_on_the_web_and_a_message_delivered_twice_is_one_answer(Engine engine)
    {
        await using var app = await StartAsync(engine, ExamKind.Certification, out var member);
        await SayAsync(app, "考试");
        var first = await SayAsync(app, "开始 1");
        var letter = Letter(first, "对的");
        var receipt = await SayAsync(app, letter, id: "once");
        Assert.Equal(receipt, await SayAsync(app, letter, id: "once"));
        using var staff = member();
        var attempt = await app.AskAsync(db => db.Attempts.SingleAsync(Cancel));
        Assert.Contains("已记录 1/3", (await staff.ReadAsync($"/training/attempts/{attempt.Id}")).QuerySelector("#recorded")!.TextContent);
        using var web = await staff.SendAsync($"/training/attempts/{attempt.Id}", "#sit", ("v", "A"), ("go", "next"));
        Assert.Contains("第 3 题", await SayAsync(app, "继续"));
        Assert.Equal(2, await app.AskAsync(db => db.AttemptSteps.CountAsync(Cancel)));
        app.Clock.Advance(TimeSpan.FromMinutes(21));
        Assert.Contains("2 / 3 分", await SayAsync(app, "A"));
    }

    [Fact]
    public async Task An_exercise_tells_what_is_right_with_the_receipt_and_a_card_answers_too()
    {
        await using var app = await StartAsync(Engine.Sqlite, ExamKind.Exercise);
        await TurnAsync(app, "练习", channel: "msteams");
        var shown = await TurnAsync(app, "开始 1", channel: "msteams");
        var card = shown.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal(3, card.GetProperty("body")[0].GetProperty("choices").GetArrayLength());
        var data = card.GetProperty("actions")[0].GetProperty("data");
        var told = await TurnAsync(app, "", channel: "msteams", value: new { attempt = data.GetProperty("attempt").GetInt64(), item = 1, v = "B" });
        Assert.Contains("已记录 1/3", told.GetProperty("text").GetString());
        Assert.Contains("✗ 正确答案", told.GetProperty("text").GetString());
        Assert.Contains("解析在此", told.GetProperty("text").GetString());
        Assert.Contains("第 2 题", told.GetProperty("text").GetString());
        // The first answer counts.
        Assert.Contains("以第一次的答案为准", (await TurnAsync(app, "", channel: "msteams", value: new { attempt = data.GetProperty("attempt").GetInt64(), item = 1, v = "A" })).GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_picture_stands_on_the_card_and_where_there_are_no_cards_its_address()
    {
        const string Picture = "00112233445566778899aabbccddeeff.png";
        await using var app = await StartAsync(Engine.Sqlite, ExamKind.Exercise, bind: null, Picture);
        await TurnAsync(app, "练习", channel: "msteams");
        var card = (await TurnAsync(app, "开始 1", channel: "msteams")).GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal(new Uri(app.Address, $"training/pictures/{Picture}").AbsoluteUri, card.GetProperty("body")[0].GetProperty("url").GetString());
        Assert.EndsWith($"training/pictures/{Picture}", await SayAsync(app, "继续"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_bound_and_who_is_in_a_group_hears_what_to_do()
    {
        await using var app = await StartAsync(Engine.Sqlite, ExamKind.Exercise);
        Assert.Contains("要先绑定工作人员", await SayAsync(app, "考试", user: "resident"));
        Assert.Contains("只在一对一聊天里进行", await SayAsync(app, "考试", conversation: "group", group: true));
    }

    private static Task<AssistantApp> StartAsync(Engine engine, ExamKind kind) => StartAsync(engine, kind, bind: null);

    private static Task<AssistantApp> StartAsync(Engine engine, ExamKind kind, out Func<Staff> member)
    {
        Staff? staff = null;
        member = () => staff!;
        return StartAsync(engine, kind, async app => staff = await app.MemberAsync());
    }

    private static async Task<AssistantApp> StartAsync(Engine engine, ExamKind kind, Func<AssistantApp, Task>? bind, string? picture = null)
    {
        var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync(picture: picture);
        await app.HoldAsync(kind);
        if (bind is not null)
        {
            await bind(app);
        }

        await app.UseAsync(async db =>
        {
            var member = await db.Members.SingleOrDefaultAsync(Cancel) ?? db.Members.Add(Member.Join("H001", new("李雷", null), sample: false)).Entity;
            await db.SaveChangesAsync(Cancel);
            var who = ChatAccount.Of("wechat", "u1")!;
            db.ChatBindings.Add(new(member.Id, "wechat", who.Digest, app.Clock.GetUtcNow()));
            var teams = ChatAccount.Of("msteams", "u1")!;
            db.ChatBindings.Add(new(member.Id, "msteams", teams.Digest, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        return app;
    }

    private static string Letter(string question, string text) => question.Split('\n').Single(line => line.EndsWith($". {text}", StringComparison.Ordinal))[..1];

    private static async Task<string> SayAsync(AssistantApp app, string text, string user = "u1", string conversation = "c", bool group = false, string? id = null) =>
        (await TurnAsync(app, text, user, conversation, group, id)).GetProperty("text").GetString()!;

    private static async Task<JsonElement> TurnAsync(AssistantApp app, string text, string user = "u1", string conversation = "c", bool group = false, string? id = null, string channel = "wechat", object? value = null)
    {
        using var answer = await app.Http.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id = id ?? $"{Guid.NewGuid():N}",
            text,
            value,
            deliveryMode = "expectReplies",
            channelId = channel,
            serviceUrl = "https://service.test/",
            from = new { id = user },
            conversation = new { id = $"{conversation}-{user}-{channel}", isGroup = group },
        }, Cancel);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("activities")[0];
    }
}
