using Hanyang.Assistant.Scheduler.Calendars;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Scheduler.Jobs;
using Hanyang.Assistant.Scheduler.Progress;
using Hanyang.Assistant.Scheduler.Rehearsals;
using Hanyang.Assistant.Scheduler.Reminders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Hanyang.Assistant.Scheduler;

public static class SchedulerModule
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// After Training. The timetable stands in the database that nodes share, else in memory: what jobs claim are rows, which outlive
        /// them. A node with <c>Jobs__Run=false</c> leaves jobs to others.
        /// </summary>
        public IServiceCollection AddScheduler(SharedTimetable? shared, IConfiguration configuration)
        {
            services
                // It tells of each start and stop in a dozen lines.
                .AddLogging(logging => logging.AddFilter("Quartz", LogLevel.Warning))
                .AddScoped<NoticeImport>()
                .AddScoped<YearWriting>()
                .AddScoped<ContentCheck>()
                .AddScoped<CalendarKeys>()
                .AddScoped<ExerciseOpening>()
                .AddScoped<DayRehearsal>()
                .AddReminders()
                .AddQuartz(quartz =>
                {
                    shared?.Use(quartz);
                    Schedule.Set(quartz);
                });
            return !configuration.GetValue("Jobs:Run", defaultValue: true) ? services : services.AddHostedService<Timetable>();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapScheduler()
        {
            // Calendar programs can't sign in, and it says nothing of anybody.
            routes.MapGet("/calendar/training.ics", TrainingFeed.GetAsync).ExcludeFromDescription();
            routes.MapSessionFeeds();
            routes.MapProgress();
            return routes;
        }
    }
}
