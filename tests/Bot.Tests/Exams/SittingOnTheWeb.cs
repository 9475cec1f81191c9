using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Exams;

public class SittingOnTheWeb
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task With_plain_forms_from_start_to_result(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync();
        await app.HoldAsync(ExamKind.Certification);
        using var member = await app.MemberAsync();
        Assert.Contains("三月考试", (await member.ReadAsync("/training")).Said("#open"));
        using var started = await member.SendAsync("/training", "#open form");
        var sheet = started.Headers.Location!.OriginalString;
        var page = await member.ReadAsync(sheet);
        Assert.Contains("已记录 0/3", page.Said("#recorded"));
        Assert.Equal("20:00", page.Said("#left"));
        Assert.Empty(page.QuerySelectorAll("main script:not([src])"));
        Assert.DoesNotContain("解析在此", page.DocumentElement.OuterHtml);

        // The second question isn't there before the first is answered or passed over.
        var first = page.Said("legend");
        Assert.Equal(first, (await member.ReadAsync($"{sheet}?q=2")).Said("legend"));
        using var passed = await member.SendAsync(sheet, "#sit", ("go", "next"));
        Assert.NotEqual(first, (await member.ReadAsync(passed.Headers.Location!.OriginalString)).Said("legend"));
        for (var item = 1; item <= 3; item++)
        {
            using var saved = await member.SendAsync($"{sheet}?q={item}", "#sit", ("v", item == 2 ? "B" : "A"), ("go", "next"));
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        var end = await member.ReadAsync($"{sheet}?finish=true");
        Assert.Contains("3 道题都已作答", end.Said("#finish"));
        using var handedIn = await member.SendAsync($"{sheet}?finish=true", "#finish form");
        var result = await member.ReadAsync(handedIn.Headers.Location!.OriginalString);
        Assert.Contains("合格：2 / 3 分", result.Said(".score"));
        Assert.DoesNotContain("解析在此", result.DocumentElement.OuterHtml);
        app.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(3, (await member.ReadAsync(sheet)).All(".told .explanation").Count);
    }

    [Fact]
    public async Task During_a_certification_exam_no_other_attempt_tells_what_is_right()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.FillBankAsync();
        await app.HoldAsync(ExamKind.Exercise, code: "E-1");
        await app.HoldAsync(ExamKind.Certification, code: "E-2");
        using var member = await app.MemberAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var (room, now) = (scope.ServiceProvider.GetRequiredService<ExamRoom>(), app.Clock.GetUtcNow());
        var person = await app.AskAsync(db => db.Members.Select(one => one.PersonId).SingleAsync(Cancel));
        var exercise = $"/training/attempts/{(await room.StartAsync("E-1", person, now, Cancel)).Attempt}";
        Assert.NotNull((await member.ReadAsync(exercise)).QuerySelector("#sit"));
        var sitting = (await room.StartAsync("E-2", person, now, Cancel)).Attempt;
        using var turned = await member.GetAsync(exercise);
        Assert.Equal((HttpStatusCode.Redirect, $"/training/attempts/{sitting}"), (turned.StatusCode, turned.Headers.Location!.OriginalString));
        Assert.NotNull((await member.ReadAsync($"/training/attempts/{sitting}")).QuerySelector("#sit"));
        Assert.Equal(SubmitOutcome.Submitted, await room.SubmitAsync(sitting, person, now, Cancel));
        Assert.NotNull((await member.ReadAsync(exercise)).QuerySelector("#sit"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_script_s_messages_are_recorded_once_and_strangers_find_nothing(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync();
        await app.HoldAsync(ExamKind.Certification);
        using var member = await app.MemberAsync();
        using var started = await member.SendAsync("/training", "#open form");
        var steps = started.Headers.Location!.OriginalString + "/steps";
        object step = new { item = 1, kind = "answer", messageId = "w.1", surface = "w", ordinal = 1, response = new { values = new[] { "A" } } };
        Assert.Equal(("saved", "已记录 1/3", 1_200_000), await ReceiptAsync(member, steps, step));
        Assert.Equal("repeated", (await ReceiptAsync(member, steps, step)).Item1);
        Assert.Equal("notReached", (await ReceiptAsync(member, steps, new { item = 3, kind = "answer", messageId = "w.2", surface = "w", ordinal = 2, response = new { values = new[] { "A" } } })).Item1);
        Assert.Equal("saved", (await ReceiptAsync(member, steps, new { item = 0, kind = "away", messageId = "w.3", surface = "w", ordinal = 3 })).Item1);
        foreach (var bad in new object[] { new { }, new { item = 1, kind = "answer", messageId = "x", surface = "w" }, new { item = 1, kind = "nothing", messageId = "x", surface = "w" } })
        {
            using var refused = await member.Http.PostAsJsonAsync(steps, bad, Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        // What another site could make a browser send.
        using var form = await member.Http.PostAsync(steps, new StringContent(JsonSerializer.Serialize(step), new System.Net.Http.Headers.MediaTypeHeaderValue("text/plain")), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
        using var other = await app.MemberAsync("H002", "韩梅", "hanmei");
        using var stranger = await other.Http.PostAsJsonAsync(steps, step, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        using var page = await other.GetAsync(started.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal([StepKind.Answer, StepKind.Away], await app.AskAsync(db => db.AttemptSteps.OrderBy(one => one.Id).Select(one => one.Kind).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task In_an_exercise_the_answer_is_told_at_once()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.FillBankAsync();
        await app.HoldAsync(ExamKind.Exercise, attempts: 0);
        using var member = await app.MemberAsync();
        using var started = await member.SendAsync("/training", "#open form");
        using var answered = await member.SendAsync(started.Headers.Location!.OriginalString, "#sit", ("v", "B"), ("go", "next"));
        var told = await member.ReadAsync(answered.Headers.Location!.OriginalString);
        Assert.Contains("✗ 答错了", told.Said(".told"));
        Assert.Contains("解析在此", told.Said(".told"));
        using var next = await member.SendAsync(answered.Headers.Location!.OriginalString, "#sit", ("go", "next"));
        Assert.Contains("第 2 题", (await member.ReadAsync(next.Headers.Location!.OriginalString)).Said("#sit h2"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task It_is_over_when_the_time_is_up_and_says_so(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync();
        await app.HoldAsync(ExamKind.Certification);
        using var member = await app.MemberAsync();
        using var started = await member.SendAsync("/training", "#open form");
        var sheet = started.Headers.Location!.OriginalString;
        using var saved = await member.SendAsync(sheet, "#sit", ("v", "A"), ("go", "next"));
        app.Clock.Advance(TimeSpan.FromMinutes(21));
        var result = await member.ReadAsync(sheet);
        Assert.Contains("未合格：1 / 3 分", result.Said(".score"));
        Assert.Contains("时间到，自动交卷", result.Said("#result"));
    }

    private static async Task<(string, string, long)> ReceiptAsync(Staff member, string steps, object step)
    {
        using var answer = await member.Http.PostAsJsonAsync(steps, step, Cancel);
        var receipt = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return (receipt.GetProperty("outcome").GetString()!, receipt.GetProperty("said").GetString()!, receipt.GetProperty("leftMs").GetInt64());
    }
}
