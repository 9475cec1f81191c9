using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests;

public class AskingForHealth
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_running_server_is_alive_and_ready(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        Assert.Equal("ok", await app.Http.GetStringAsync("/healthz", Cancel));
        Assert.Equal("ready", await app.Http.GetStringAsync("/readyz", Cancel));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Without_its_tables_it_is_alive_but_not_ready(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AssistantDb>().Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"", Cancel);
        }

        using var ready = await app.Http.GetAsync("/readyz", Cancel);
        var problem = await ready.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("application/problem+json", ready.Content.Headers.ContentType!.MediaType);
        Assert.Equal("urn:hanyang:problem:not-ready", problem.GetProperty("type").GetString());
        Assert.Contains("请运行 hanyang migrate", problem.GetProperty("detail").GetString());
        Assert.Contains("run hanyang migrate", problem.GetProperty("en").GetProperty("detail").GetString());
        Assert.Equal("ok", await app.Http.GetStringAsync("/healthz", Cancel));
    }
}
