using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Channels;
using Hanyang.Assistant.Bot.Commands;
using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Metrics;
using Hanyang.Assistant.Bot.Pages;
using Hanyang.Assistant.Bot.Pages.Notices;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Sample;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Hanyang.Assistant.Scheduler;
using Hanyang.Assistant.Training;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions.Upkeep;
using Hanyang.Assistant.Training.Sample;

namespace Hanyang.Assistant.Bot;

/// <summary>The server's table of contents.</summary>
public static class AssistantHost
{
    public static WebApplication Build(HomeFolder home, Action<WebApplicationBuilder>? adapt = null) => Map(Compose(home, adapt));

    /// <summary>The services. What they do can begin before the addresses are laid out.</summary>
    public static WebApplication Compose(HomeFolder home, Action<WebApplicationBuilder>? adapt = null)
    {
        // Command arguments never reach the host builder: "--dry-run --json" would become a setting.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "hanyang",
            ContentRootPath = ContentRoot(),
            // Settings are read at the start. Watching them for changes would watch every folder beside them, and there are thousands.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        adapt?.Invoke(builder);
        builder.WebHost.UseStaticWebAssets();
        var start = new ServerStart();
        var storage = ConnectionChoice.From(builder.Configuration, home);
        builder.Logging.AddStartupSilence(start);
        builder.Services
            .AddSingleton(home)
            .AddSingleton(CertificateCommand.PinnedIn(home))
            .AddStorage(storage)
            .AddKnowledge()
            .AddTraining()
            .AddScheduler(storage.Timetable, builder.Configuration)
            .AddConversations()
            .AddChannels(builder.Configuration, home)
            .AddPages()
            .AddFigures()
            .AddDescription()
            .AddAccounts(builder.Configuration)
            .AddProxies(builder.Configuration)
            .AddHostedService(provider => provider.GetRequiredService<CatalogueKeeper>())
            .AddHostedService<RelearningClock>()
            .AddHostedService<DuePublications>()
            .AddHostedService<AuditSealer>()
            .AddHostedService(provider => provider.GetRequiredService<StaleWatch>())
            .AddHostedService<IdleMemory>();

        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => start.IsOver = true);
        return app;
    }

    /// <summary>The addresses.</summary>
    public static WebApplication Map(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UsePages();
        app.UseProblems();
        app.UseAccounts();
        app.MapStaticAssets();
        app.MapChannels();
        app.MapRazorPages();
        app.MapNotices();
        app.MapOperations();
        app.MapFigures();
        app.MapDescription();
        app.MapKnowledge();
        app.MapScheduler();
        app.MapTraining();
        app.MapCertificates();
        return app;
    }

    /// <summary>The settings that the server has, for what runs without one: both have to work on the same database.</summary>
    public static IConfigurationRoot Settings()
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
        return new ConfigurationBuilder()
            .SetBasePath(ContentRoot())
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
    }

    /// <summary>What has to be done before the first request: the database is brought up to date and has the sample data that is due.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancel, bool sample = true)
    {
        sample &= LoadsSample(services.GetRequiredService<IConfiguration>());
        if (await Readiness.IsReadyAsync(services.GetRequiredService<ConnectionChoice>(), sample ? SampleKinds : [], cancel))
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AssistantDb>().MigrateAsync(services.GetRequiredService<HomeFolder>(), cancel);
        if (sample)
        {
            await scope.ServiceProvider.GetRequiredService<SampleCatalogue>().LoadAsync(cancel);
            await scope.ServiceProvider.GetRequiredService<SampleMembers>().LoadAsync(cancel);
            await scope.ServiceProvider.GetRequiredService<SampleQuestions>().LoadAsync(cancel);
        }
    }

    /// <summary>As the database remembers what was loaded once.</summary>
    internal static IEnumerable<string> SampleKinds => [.. SampleCatalogue.KindNames, .. SampleMembers.KindNames, SampleQuestions.KindName];

    internal static bool LoadsSample(IConfiguration configuration) => configuration.GetValue("Sample:Load", defaultValue: true);

    private static string ContentRoot() =>
        HomeFolder.Solution() is { } solution ? Path.Combine(solution, "Bot") : AppContext.BaseDirectory;
}
