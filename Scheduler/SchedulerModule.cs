using Hanyang.Assistant.Scheduler.Curricula;
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
}
