using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hanyang.Assistant.Bot.Tests.Storage;

public class MigrationDrift
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_migrations_make_exactly_the_model(Engine engine)
    {
        await using var scene = await BackupScene.CreateAsync(engine);
        await scene.UseAsync(db =>
        {
            Assert.False(db.Database.HasPendingModelChanges());
            return Task.CompletedTask;
        });
    }

    /// <summary>If this fails, write the compiled models again: <c>deployment/compile-models</c>.</summary>
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_compiled_model_is_the_model(Engine engine)
    {
        await using var scene = await BackupScene.CreateAsync(engine);
        await scene.UseAsync(db =>
        {
            var design = db.GetService<IDesignTimeModel>().Model;
            var built = db.GetService<IModelRuntimeInitializer>().Initialize(design, designTime: false);
            Assert.Contains("Compiled", db.Model.GetType().Namespace, StringComparison.Ordinal);
            Assert.Equal(built.ToDebugString(), db.Model.ToDebugString());
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Both_engines_have_the_same_migrations()
    {
        List<string> names = [];
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var scene = await BackupScene.CreateAsync(engine);
            await scene.UseAsync(db =>
            {
                names.Add(string.Join(' ', db.Database.GetMigrations().Select(Bot.Storage.Backups.MigrationNames.WithoutTime)));
                return Task.CompletedTask;
            });
        }

        Assert.Equal(names[0], names[1]);
    }
}
