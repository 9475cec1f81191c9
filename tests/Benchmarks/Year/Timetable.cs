using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Hanyang.Assistant.Benchmarks.Year;

/// <summary>When the jobs of <see cref="Schedule"/> fire. Those that fire every few seconds are called for once an hour by day.</summary>
internal sealed class Timetable
{
    private readonly List<ITrigger> triggers = [];

    public static async Task<Timetable> ReadAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddQuartz(Schedule.Set);
        await using var provider = services.BuildServiceProvider();
        var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var read = new Timetable();
        foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup()))
        {
            read.triggers.Add((await scheduler.GetTrigger(key))!);
        }

        return read;
    }

    /// <summary>The firings of a day in order.</summary>
    public IEnumerable<(DateTimeOffset At, string Job)> On(DateOnly day)
    {
        var (start, end) = (BureauTime.Midnight(day), BureauTime.Midnight(day.AddDays(1)));
        return triggers.SelectMany(trigger => trigger is ICronTrigger cron ? Firings(cron, start, end) : Hourly(trigger, day)).OrderBy(firing => firing.At).ThenBy(firing => firing.Job, StringComparer.Ordinal);
    }

    private static IEnumerable<(DateTimeOffset At, string Job)> Firings(ICronTrigger trigger, DateTimeOffset start, DateTimeOffset end)
    {
        var cron = new CronExpression(trigger.CronExpressionString!, trigger.TimeZone);
        for (var at = cron.GetNextValidTimeAfter(start.AddSeconds(-1)); at is { } time && time < end; at = cron.GetNextValidTimeAfter(time))
        {
            yield return (time, trigger.JobKey.Name);
        }
    }

    private static IEnumerable<(DateTimeOffset At, string Job)> Hourly(ITrigger trigger, DateOnly day) =>
        Enumerable.Range(7, 15).Select(hour => (BureauTime.At(day, new(hour, 25)), trigger.JobKey.Name));
}
