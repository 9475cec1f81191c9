using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Jobs;
using Quartz;

namespace Hanyang.Assistant.Scheduler;

/// <summary>
/// The whole timetable, a reason beside each line; times are the bureau's. A job only wakes a verb that claims due rows or writes rows under
/// a key, so one that is late, runs twice or runs on two nodes does no harm.
/// </summary>
internal static class Schedule
{
    public static void Set(IQuartzBuilder quartz)
    {
        // Whoever's time is up sees it on their own page at once; this is for results and progress when they have gone.
        Every<CloseOverdueAttempts>(quartz, TimeSpan.FromSeconds(10));
        // Whoever passes looks for the certificate soon after; a revocation is promised within a minute.
        Every<IssueEarnedCertificates>(quartz, TimeSpan.FromSeconds(10));

        // Nobody waits for a notice longer than for a page; retries have pauses of minutes.
        Every<SendNotices>(quartz, TimeSpan.FromSeconds(20));

        // Published a working day ahead, so an hour more or less is nothing; after a standstill the next hour opens what should be open.
        At<OpenExercises>(quartz, "0 0 * * * ?");

        // By day and hourly: what is found in the morning goes out together at nine, and after a standstill the next hour finds what was missed.
        At<CheckContent>(quartz, "30 0 8-20 * * ?");
        // A minute after what makes the tasks.
        At<RemindOfWork>(quartz, "0 1 8-20 * * ?");
        // An exam that is published or moved during the day is told of the same day.
        At<RemindOfExams>(quartz, "0 2 8-20 * * ?");
        // The same for what the training year brings.
        At<RemindOfOccurrences>(quartz, "0 3 8-20 * * ?");
        // Days matter and hours don't, but a morning that was missed is made good by noon.
        At<RemindOfCertificates>(quartz, "0 4 8-20 * * ?");
        At<RemindOfPolicies>(quartz, "0 5 8-20 * * ?");
        // Collects first what exams that are over have left to be learned.
        At<RemindOfRecalls>(quartz, "0 6 8-20 * * ?");
        // Who enrols in the afternoon for tomorrow is reminded the same day.
        At<RemindOfSessions>(quartz, "0 7 8-20 * * ?");
        // The same for days that are planned in the afternoon.
        At<RemindOfPlacements>(quartz, "0 8 8-20 * * ?");

        // At night, when nobody waits for the one writer of SQLite.
        At<DeleteOldNotices>(quartz, "0 30 3 * * ?");
    }

    private static void Every<TJob>(IQuartzBuilder quartz, TimeSpan interval)
        where TJob : IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(typeof(TJob).Name).WithSimpleSchedule(simple => simple.WithInterval(interval).RepeatForever()),
            job => job.WithIdentity(typeof(TJob).Name));

    private static void At<TJob>(IQuartzBuilder quartz, string cron)
        where TJob : IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(typeof(TJob).Name).WithCronSchedule(cron, times => times.InTimeZone(BureauTime.Zone)),
            job => job.WithIdentity(typeof(TJob).Name));
}
