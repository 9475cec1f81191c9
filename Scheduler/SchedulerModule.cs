using Hanyang.Assistant.Scheduler.Curricula;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Scheduler;

public static class SchedulerModule
{
    extension(IServiceCollection services)
    {
        /// <summary>After Training.</summary>
        public IServiceCollection AddScheduler() => services
            .AddScoped<NoticeImport>()
            .AddScoped<YearWriting>()
            .AddScoped<ContentCheck>();
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
