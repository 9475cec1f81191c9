using Hanyang.Assistant.Bot;
using Hanyang.Assistant.Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Hanyang.Assistant.Testing;

/// <summary>The real host on a real socket and a database of its own. The clock stands at Monday, 2 March 2026, 10:00 in Wuhan.</summary>
public sealed class AssistantApp : IAsyncDisposable
{
    internal static readonly DateTimeOffset FirstInstant = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, string?> settings;
    private readonly EndpointLimiters limiters = new();
    private WebApplication? app;

    private AssistantApp(TestDatabase database, Dictionary<string, string?> settings) =>
        (Database, this.settings) = (database, settings);

    public TestDatabase Database { get; }
    public FakeTimeProvider Clock { get; } = new(FirstInstant);
    public HttpClient Http { get; private set; } = null!;
    public Uri Address => Http.BaseAddress!;
    public IServiceProvider Services => app!.Services;

    /// <param name="sample">Load the sample catalogue, as a first start does.</param>
    public static async Task<AssistantApp> StartAsync(Engine engine, bool sample = false, params (string Key, string Value)[] settings)
    {
        var configuration = settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        // The timetable goes by the machine's clock, and this office by its own.
        configuration.TryAdd("Jobs:Run", "false");
        configuration["Sample:Load"] = sample ? "true" : "false";
        var started = new AssistantApp(await TestDatabase.PreparedAsync(engine, sample), configuration);
        await started.StartAsync();
        return started;
    }

    /// <summary>Stops the host and starts another on the same database, as a restart of the machine would.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Database.DisposeAsync();
    }

    private async Task StartAsync()
    {
        var home = new HomeFolder(Database.Folder);
        app = AssistantHost.Build(home, builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Configuration["ConnectionStrings:Assistant"] = Database.ConnectionString;
            // After a restart clients find it where it was.
            builder.WebHost.UseUrls(Http is null ? "http://127.0.0.1:0" : Address.ToString());
            builder.Logging.ClearProviders();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            builder.Services.AddSingleton<IStartupFilter>(limiters);
        });
        await AssistantHost.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    private async Task StopAsync()
    {
        Http.Dispose();
        await app!.StopAsync();
        await app.DisposeAsync();
        await limiters.DisposeAsync();
    }
}
