using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests.Inquiries;

public class TellingWhatWasMeant
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_choice_among_suggestions_says_what_the_inquiry_before_meant_and_waits_to_become_an_alias(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var asker = await DirectLineClient.StartAsync(app);
        var asksBack = await asker.HearAsync("残疾证要多少钱");
        await asker.HearAsync("你好");

        await asker.HearAsync(asksBack.Chips()[1]);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await asker.HearAsync(asksBack.Chips()[0]);

        var kept = await app.InquiriesAsync();
        Assert.Equal(ReplyStatus.Clarify, kept[0].Status);
        Assert.InRange(kept[0].Choices.Count, 2, 4);
        Assert.Equal((InquiryMeaning.Record, kept[0].Choices[1], Confirmation.Choice), (kept[0].Meaning, kept[0].MeantCode, kept[0].ConfirmedBy));
        Assert.Equal(kept[0].Choices[1], kept[0].PendingAliasFor);
        Assert.Equal(app.Clock.GetUtcNow().AddMinutes(-1), kept[0].ConfirmedAt);
        Assert.Equal(kept[0].Choices[1], kept[2].Code);
        Assert.All(kept.Skip(1), inquiry => Assert.Null(inquiry.Meaning));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task None_of_these_is_feedback_and_no_meaning(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var asker = await DirectLineClient.StartAsync(app);
        var asksBack = await asker.HearAsync("残疾证要多少钱");

        await asker.HearAsync(asksBack.Chips()[^1]);

        var kept = Assert.Single(await app.InquiriesAsync());
        Assert.Equal((Feedback.Unhelpful, FeedbackReason.NoneOfThese), (kept.Feedback, kept.FeedbackReason));
        Assert.Null(kept.Meaning);
        Assert.Null(kept.PendingAliasFor);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_chips_ask_whether_it_helped_and_yes_confirms_the_record_once(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var asker = await DirectLineClient.StartAsync(app);
        var reply = await asker.HearAsync("居住证要带什么材料");
        Assert.Equal(["有用", "没用"], reply.Chips().TakeLast(2));

        var thanks = await asker.HearAsync("有用");
        var at = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await asker.HearAsync("有用");

        Assert.Contains("谢谢", (string)thanks["text"]!, StringComparison.Ordinal);
        Assert.Empty(thanks.Chips());
        var kept = Assert.Single(await app.InquiriesAsync());
        Assert.Equal((Feedback.Helpful, InquiryMeaning.Record, Confirmation.Helpful, at), (kept.Feedback, kept.Meaning, kept.ConfirmedBy, kept.ConfirmedAt));
        Assert.Equal(kept.Code, kept.MeantCode);
        Assert.Null(kept.PendingAliasFor);
        // What was talked about is still known.
        await asker.HearAsync("那要多久");
        Assert.Equal(kept.Code, (await app.InquiriesAsync())[1].Code);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task No_is_asked_why_and_takes_a_yes_back(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var asker = await DirectLineClient.StartAsync(app);
        await asker.HearAsync("居住证要带什么材料");
        await asker.HearAsync("👍");

        var why = await asker.HearAsync("没用");
        await asker.HearAsync("信息不对");

        Assert.Equal(["答非所问", "信息不对", "看不懂", "其他"], why.Chips());
        var kept = Assert.Single(await app.InquiriesAsync());
        Assert.Equal((Feedback.Unhelpful, FeedbackReason.Wrong), (kept.Feedback, kept.FeedbackReason));
        Assert.Equal((null, null, null, null), (kept.Meaning, kept.MeantCode, kept.ConfirmedBy, kept.ConfirmedAt));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_made_sense_only_in_the_conversation_teaches_nothing(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var asker = await DirectLineClient.StartAsync(app);
        await asker.HearAsync("居住证要带什么材料");
        await asker.HearAsync("那要多久");

        await asker.HearAsync("有用");

        var kept = await app.InquiriesAsync();
        Assert.Equal((null, Feedback.Helpful), (kept[1].Meaning, kept[1].Feedback));
        Assert.Null(kept[0].Feedback);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_reaction_on_a_reply_counts_for_its_inquiry_in_its_own_conversation_alone(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var asker = await DirectLineClient.StartAsync(app);
        var stranger = await DirectLineClient.StartAsync(app);
        var reply = await asker.HearAsync("居住证要带什么材料");
        await asker.HearAsync("你好");

        await stranger.ReactAsync((string)reply["id"]!, "dislike");
        await asker.ReactAsync((string)reply["id"]!, "laugh");
        Assert.Null((await app.InquiriesAsync())[0].Feedback);
        await asker.ReactAsync((string)reply["id"]!, "like");

        var kept = await app.InquiriesAsync();
        Assert.Equal((Feedback.Helpful, InquiryMeaning.Record), (kept[0].Feedback, kept[0].Meaning));
        Assert.Null(kept[1].Feedback);
    }

    [Fact]
    public async Task Feedback_words_with_nothing_before_them_are_a_message_like_any_other()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        var asker = await DirectLineClient.StartAsync(app);

        await asker.HearAsync("没用");
        await asker.HearAsync("其他");

        Assert.Equal(["没用", "其他"], (await app.InquiriesAsync()).Select(inquiry => inquiry.Text));
    }
}
