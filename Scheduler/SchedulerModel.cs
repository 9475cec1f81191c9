using Hanyang.Assistant.Scheduler.Calendars;
using Hanyang.Assistant.Scheduler.Curricula;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler;

/// <summary>The module's tables.</summary>
public static class SchedulerModel
{
    public static ModelBuilder AddScheduler(this ModelBuilder model) => model
        .ApplyConfiguration(new Curriculum.Mapping())
        .ApplyConfiguration(new Occurrence.Mapping())
        .ApplyConfiguration(new OccurrenceMove.Mapping())
        .ApplyConfiguration(new CalendarKey.Mapping());
}
