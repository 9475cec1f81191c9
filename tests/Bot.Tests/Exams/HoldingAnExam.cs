using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Exams;

public class HoldingAnExam
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_trainer_plans_publishes_follows_and_steps_in(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync(5);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        Assert.Contains("还没有考试", (await trainer.ReadAsync("/training/exams")).Said(".empty"));
        using var counted = await trainer.SendAsync("/training/exams/blueprints/new", "form.record-form", ("code", "B-1"), ("title", "基础卷"), ("0.count", "9"), ("0.tag", "基础"), ("1.count", ""), ("go", "count"));
        var preview = await counted.HtmlAsync();
        Assert.Equal("5", preview.All(".matches")[0]);
        Assert.Contains("题不够", preview.Said("#can-draw"));
        using var planned = await trainer.SendAsync("/training/exams/blueprints/new", "form.record-form", ("code", "B-1"), ("title", "基础卷"), ("0.count", "3"), ("0.tag", "基础"), ("enemies", "Q-1 Q-2"));
        Assert.Equal("/training/exams/blueprints/B-1?done=Saved", planned.Headers.Location!.OriginalString);
        Assert.Contains("可以组成", (await trainer.ReadAsync("/training/exams/blueprints/B-1")).Said("#can-draw"));

        (string, string)[] typed = [("code", "E-1"), ("title", "三月上岗考试"), ("kind", "Certification"), ("blueprint", "B-1"), ("opens", "2026-03-02T10:00"), ("closes", "2026-03-02T12:00"), ("minutes", "30"), ("attempts", "1"), ("pass", "60"), ("grace", "30"), ("months", "24")];
        using var refused = await trainer.SendAsync("/training/exams/new", "form.record-form", [.. typed.Where(field => field.Item1 != "closes"), ("closes", "2026-03-02T09:00")]);
        Assert.Contains("截止时间要晚于开始时间", (await refused.HtmlAsync()).Said("[role=alert]"));
        using var written = await trainer.SendAsync("/training/exams/new", "form.record-form", typed);
        Assert.Equal("/training/exams/E-1?done=Saved", written.Headers.Location!.OriginalString);

        using var member = await app.MemberAsync();
        Assert.DoesNotContain("三月上岗考试", (await member.ReadAsync("/training")).Said("#open"));
        using var published = await trainer.SendAsync("/training/exams/E-1", "form:has([value=Published])");
        using var drawn = await trainer.SendAsync("/training/exams/E-1", "form[action*=Draw]");
        Assert.Contains("未开始 1", (await trainer.ReadAsync("/training/exams/E-1")).Said("#progress"));
        using var started = await member.SendAsync("/training", "#open form");
        Assert.Contains("作答中 1", (await trainer.ReadAsync("/training/exams/E-1?handler=Progress")).Said("#progress"));

        using var changed = await trainer.SendAsync("/training/exams/E-1/edit", "form.record-form", [.. typed.Where(field => field.Item1 is not ("minutes" or "code")), ("minutes", "90")]);
        Assert.Contains("已经有人抽到试卷", (await changed.HtmlAsync()).Said("[role=alert]"));
        using var granted = await trainer.SendAsync("/training/exams/E-1", "#extra form", ("member", "H001"), ("minutes", "15"), ("reason", "视力障碍"));
        Assert.Equal(HttpStatusCode.Redirect, granted.StatusCode);
        Assert.Equal("45:00", (await member.ReadAsync(started.Headers.Location!.OriginalString)).Said("#left"));

        using var voided = await trainer.SendAsync("/training/exams/E-1", "form[action*=Void]", ("reason", "停电"), ("forgiven", "true"));
        Assert.Equal(HttpStatusCode.Redirect, voided.StatusCode);
        Assert.Contains("已作废：停电", (await member.ReadAsync(started.Headers.Location!.OriginalString)).Said(".score"));
        using var again = await member.SendAsync("/training", "#open form");
        Assert.NotEqual(started.Headers.Location, again.Headers.Location);
        Assert.Equal([AttemptState.Voided, AttemptState.InProgress], await app.AskAsync(db => db.Attempts.OrderBy(attempt => attempt.Number).Select(attempt => attempt.State).ToListAsync(Cancel)));
        Assert.Equal(["blueprint-written", "exam-written", "exam-published", "papers-drawn", "time-granted", "attempt-voided"],
            await app.AskAsync(db => db.AuditEntries.Where(entry => entry.SubjectKind == "exam" || entry.SubjectKind == "blueprint").OrderBy(entry => entry.Number).Select(entry => entry.Verb).ToListAsync(Cancel)));
    }
}
