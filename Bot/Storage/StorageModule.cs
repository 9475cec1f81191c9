using System.Data.Common;
using Hanyang.Assistant.Bot.Storage.Rehearsals;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Scheduler;
using Hanyang.Assistant.Scheduler.Rehearsals;
using Hanyang.Assistant.Training;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Storage;

internal static class StorageModule
{
    extension(IServiceCollection services)
    {
        /// <summary>The engine that the connection string names, and the modules' views of it.</summary>
        public IServiceCollection AddStorage(ConnectionChoice choice)
        {
            services.AddSingleton(choice).AddSingleton<DbDataSource, DatabaseConnections>();
            if (choice.IsPostgres)
            {
                services.AddDbContext<AssistantDb, PostgresAssistantDb>(options => options
                    .UseNpgsql(choice.ConnectionString).UseSnakeCaseNamingConvention());
                services.AddSingleton<IRehearsalStage, RolledBackStage>();
            }
            else
            {
                services.AddDbContext<AssistantDb, SqliteAssistantDb>(options => options
                    .UseSqlite(choice.ConnectionString).UseSnakeCaseNamingConvention()
                    .AddInterceptors(SqliteSettings.Interceptor));
                services.AddSingleton<CopiedStage>()
                    .AddSingleton<IRehearsalStage>(provider => provider.GetRequiredService<CopiedStage>())
                    .AddHostedService(provider => provider.GetRequiredService<CopiedStage>());
            }

            return services
                .AddScoped<IKnowledgeDb>(provider => provider.GetRequiredService<AssistantDb>())
                .AddScoped<ITrainingDb>(provider => provider.GetRequiredService<AssistantDb>())
                .AddScoped<ISchedulerDb>(provider => provider.GetRequiredService<AssistantDb>());
        }
    }
}
