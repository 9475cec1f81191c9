using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests;

public class StartingOnAnEmptyDatabase
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_catalogue_is_empty_and_survives_a_restart(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.RestartAsync();

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IKnowledgeDb>();
        Assert.Equal(0, await db.Guides.CountAsync(TestContext.Current.CancellationToken));
    }
}
