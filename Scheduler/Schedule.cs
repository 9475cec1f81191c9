using Hanyang.Assistant.Scheduler.Jobs;
using Quartz;

namespace Hanyang.Assistant.Scheduler;

/// <summary>The whole timetable, a reason beside each line. A job only wakes a verb that claims due rows, so one that is late or runs twice does no harm.</summary>
internal static class Schedule
{
    public static void Set(IQuartzBuilder quartz)
    {
        // Whoever's time is up sees it on their own page at once; this is for results and progress when they have gone.
        Every<CloseOverdueAttempts>(quartz, TimeSpan.FromSeconds(10));
        // Whoever passes looks for the certificate soon after; a revocation is promised within a minute.
        Every<IssueEarnedCertificates>(quartz, TimeSpan.FromSeconds(10));
    }

    private static void Every<TJob>(IQuartzBuilder quartz, TimeSpan interval)
        where TJob : IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(typeof(TJob).Name).WithSimpleSchedule(simple => simple.WithInterval(interval).RepeatForever()),
            job => job.WithIdentity(typeof(TJob).Name));
}
