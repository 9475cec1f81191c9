using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Scheduler.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Hanyang.Assistant.Scheduler;

public static class SchedulerModule
{
    extension(IServiceCollection services)
    {
        /// <summary>After Training. Jobs stand in memory: what they claim are rows, which outlive them.</summary>
        public IServiceCollection AddScheduler() => services
            .AddScoped<NoticeImport>()
            .AddScoped<YearWriting>()
            .AddScoped<ContentCheck>()
            .AddQuartz(Schedule.Set)
            .AddHostedService<Timetable>();
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapScheduler()
        {
            // Calendar programs can't sign in, and it says nothing of anybody.
            routes.MapGet("/calendar/training.ics", TrainingFeed.GetAsync).ExcludeFromDescription();
            return routes;
        }
    }
}
