using Hanyang.Assistant.Bot.Channels;
using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Pages;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Bot;

/// <summary>The server's table of contents.</summary>
public static class AssistantHost
{
    public static WebApplication Build(HomeFolder home, Action<WebApplicationBuilder>? adapt = null)
    {
        // Command arguments never reach the host builder: "--dry-run --json" would become a setting.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "hanyang",
            ContentRootPath = ContentRoot(),
        });
        adapt?.Invoke(builder);
        builder.WebHost.UseStaticWebAssets();
        builder.Services
            .AddSingleton(home)
            .AddStorage(ConnectionChoice.From(builder.Configuration, home))
            .AddKnowledge()
            .AddConversations()
            .AddChannels(builder.Configuration, home)
            .AddPages();

        var app = builder.Build();
        app.UsePages();
        app.MapStaticAssets();
        app.MapChannels();
        app.MapRazorPages();
        app.MapKnowledge();
        return app;
    }

    /// <summary>What has to be done before the first request: the database is brought up to date.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AssistantDb>().MigrateAsync(cancel);
    }

    private static string ContentRoot() =>
        HomeFolder.Solution() is { } solution ? Path.Combine(solution, "Bot") : AppContext.BaseDirectory;
}
