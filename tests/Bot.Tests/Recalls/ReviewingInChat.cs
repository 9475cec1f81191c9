using System.Net.Http.Json;
using System.Text.Json;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Certificates;
using Hanyang.Assistant.Bot.Tests.Exams;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Recalls;

public class ReviewingInChat
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task From_the_word_to_the_end_of_the_day_in_plain_text(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.MistakenAsync();
        var first = await SayAsync(app, "复习");
        Assert.StartsWith("复习 1/3 单选", first, StringComparison.Ordinal);
        var told = await SayAsync(app, Letter(first, "对的"), id: "once");
        Assert.Contains("✓ 答对了", told);
        Assert.Contains("解析在此", told);
        Assert.Contains("1 忘了（明天）  2 吃力（明天）  3 记得（2 天后）  4 轻松（3 天后）", told);
        Assert.Equal(told, await SayAsync(app, Letter(first, "对的"), id: "once"));
        // Something else in between is answered like anything else, and the rating may follow.
        Assert.DoesNotContain("复习", await SayAsync(app, "社保卡怎么办"));
        var second = await SayAsync(app, "记得");
        Assert.StartsWith("复习 2/3", second, StringComparison.Ordinal);
        // Who is wrong has nothing to choose, and goes on.
        var third = await SayAsync(app, Letter(second, "错的"));
        Assert.Contains("✗ 正确答案", third);
        Assert.Contains("忘了（明天）", third);
        Assert.Contains("复习 3/3", third);
        Assert.Contains("继续时发送“复习”", await SayAsync(app, "退出"));
        Assert.StartsWith("复习 3/3", await SayAsync(app, "错题"), StringComparison.Ordinal);
        var end = await SayAsync(app, "想不起来");
        Assert.Contains("今天的复习做完了，一共 3 道。", end);
        Assert.Contains("training/mistakes", end);
        Assert.Equal(3, await app.AskAsync(db => db.RecallReviews.CountAsync(Cancel)));
        Assert.Contains("今天的复习做完了", await SayAsync(app, "复习"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_same_rows_in_chat_and_on_the_web_and_a_card_answers_too(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.MistakenAsync();
        var shown = await TurnAsync(app, "复习", channel: "msteams");
        var data = shown.GetProperty("attachments")[0].GetProperty("content").GetProperty("actions")[0].GetProperty("data");
        var told = await TurnAsync(app, "", channel: "msteams", value: new { recall = data.GetProperty("recall").GetInt64(), v = "A" });
        Assert.Contains("记得怎么样", told.GetProperty("text").GetString());
        using var member = await app.MemberSignedInAsync("H001", "lilei");
        Assert.Equal(4, (await member.ReadAsync("/training/recall")).All("#rate button").Count);
        using var rated = await member.SendAsync("/training/recall", "#rate", ("rating", "Easy"));
        // Rated there; here the next one is asked.
        Assert.Contains("复习 2/3", (await TurnAsync(app, "复习", channel: "msteams")).GetProperty("text").GetString());
        Assert.Equal(1, await app.AskAsync(db => db.RecallReviews.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Strangers_groups_and_who_sits_a_certification_exam_review_nothing()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.MistakenAsync();
        Assert.Contains("要先绑定工作人员", await SayAsync(app, "错题", user: "resident"));
        Assert.Contains("只在一对一聊天里", await SayAsync(app, "复习", conversation: "group", group: true));
        await SayAsync(app, "复习");
        await app.HoldAsync(ExamKind.Certification, code: "E-9");
        await SayAsync(app, "考试");
        await SayAsync(app, "开始 1");
        Assert.Contains("您正在参加上岗考试", await SayAsync(app, "复习", conversation: "other"));
        Assert.DoesNotContain("复习 1/3", await SayAsync(app, "复习"));
        Assert.Empty(await app.AskAsync(db => db.RecallReviews.ToListAsync(Cancel)));
    }

    private static string Letter(string question, string text) => question.Split('\n').Last(line => line.EndsWith($". {text}", StringComparison.Ordinal))[..1];

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
