using System.Data.Common;
using Quartz;

namespace Hanyang.Assistant.Scheduler;

/// <summary>The database in which all nodes keep one timetable, so that each job is woken on one of them, and on another when that one dies.</summary>
/// <param name="Driver">Of PostgreSQL; handed in, for this module knows no engine.</param>
public sealed record SharedTimetable(DbProviderFactory Driver, string ConnectionString)
{
    internal void Use(IQuartzBuilder quartz)
    {
        quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "hanyang");
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(Driver, ConnectionString);
            // Its tables are Quartz's own affair: it makes what is missing, and backups leave them out.
            store.ProvisionSchema();
            store.UseClustering();
        });
    }
}
