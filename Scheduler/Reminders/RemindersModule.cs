using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Scheduler.Reminders;

internal static class RemindersModule
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddReminders()
        {
            foreach (var kind in ReminderKinds.All)
            {
                services.AddSingleton(kind);
            }

            return services
                .AddScoped<ExamReminders>()
                .AddScoped<OccurrenceReminders>()
                .AddScoped<MissedExercises>()
                .AddScoped<CertificateReminders>()
                .AddScoped<PolicyReminders>()
                .AddScoped<SessionReminders>()
                .AddScoped<PlacementReminders>()
                .AddScoped<RecallReminders>()
                .AddScoped<WorkReminders>();
        }
    }
}
