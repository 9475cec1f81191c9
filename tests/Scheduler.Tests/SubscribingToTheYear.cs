using System.Text;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Scheduler.Tests;

public class SubscribingToTheYear
{
    private static readonly Actor Trainer = new(null, "李雷", Role.Trainer, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_calendar_programs_see_moves_and_cancellations_as_updates_of_the_same_events(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await ActAsync(app, writing => writing.DrawAsync(2026, null, Trainer, Cancel));
        Assert.Empty(await ReadAsync(app));
        await ActAsync(app, writing => writing.ApproveAsync(2026, Trainer, Cancel));
        var before = await ReadAsync(app);
        Assert.Equal((64, 64), (before.Count, before.Select(line => line.Split(' ')[0]).Distinct().Count()));
        Assert.Contains("exercise-2026-w08@training.hanyang 0 2026-02-14 2026-02-15 CONFIRMED 第7期每周业务（2月16日当周）", before);

        const string title = "社保、医保\\转移接续；含异地就医备案,以及家庭共济账户的绑定与使用说明(第二次修订稿)";
        await ActAsync(app, writing => writing.ReviseAsync("exercise-2026-w20", 1, new(new(2026, 5, 12), new(2026, 5, 17), "设备检修", title, [], Audience.Everybody, null), Trainer, Cancel));
        await ActAsync(app, writing => writing.CancelAsync("exercise-2026-w21", "并入下周", Trainer, Cancel));
        var after = await ReadAsync(app);
        Assert.Equal(
            [$"exercise-2026-w20@training.hanyang 2 2026-05-12 2026-05-13 CONFIRMED {title}", "exercise-2026-w21@training.hanyang 1 2026-05-18 2026-05-19 CANCELLED 第20期每周业务（5月18日当周）"],
            after.Except(before));
        var text = await app.Http.GetStringAsync("/calendar/training.ics", Cancel);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain("李雷", text, StringComparison.Ordinal);
    }

    private static async Task ActAsync(AssistantApp app, Func<YearWriting, Task<YearOutcome>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Equal(YearOutcome.Done, await act(scope.ServiceProvider.GetRequiredService<YearWriting>()));
    }

    /// <summary>The events as Ical.Net reads them, which have to be those that ical.js reads.</summary>
    private static async Task<IReadOnlyList<string>> ReadAsync(AssistantApp app)
    {
        var text = await app.Http.GetStringAsync("/calendar/training.ics", Cancel);
        var read = Ical.Net.Calendar.Load(text)!.Events.Select(one =>
            $"{one.Uid} {one.Sequence} {one.DtStart!.Value:yyyy-MM-dd} {one.DtEnd!.Value:yyyy-MM-dd} {one.Status} {one.Summary}").ToList();
        Assert.Equal(read.Order(StringComparer.Ordinal), (await ReferenceExpansion.ReadCalendarAsync(text, Cancel)).Order(StringComparer.Ordinal));
        return read;
    }
}
