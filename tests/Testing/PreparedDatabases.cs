using System.Collections.Concurrent;
using Hanyang.Assistant.Bot;
using Hanyang.Assistant.Bot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Hanyang.Assistant.Testing;

/// <summary>Databases as a first start leaves them. Each kind is made once in a run and then copied, for making one takes longer than most tests do.</summary>
internal static class PreparedDatabases
{
    private static readonly ConcurrentDictionary<(Engine Engine, bool Sample), Lazy<Task<TestDatabase>>> Made = [];

    static PreparedDatabases() => AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAll();

    /// <summary>Makes the database, which doesn't exist yet.</summary>
    public static async Task CopyToAsync(TestDatabase database, bool sample)
    {
        var made = await Made.GetOrAdd((database.Engine, sample), _ => new(() => MakeAsync(database.Engine, sample))).Value;
        if (database.Engine == Engine.Postgres)
        {
            await TestDatabase.ExecuteAsync($"CREATE DATABASE {database.Name} TEMPLATE {made.Name} STRATEGY FILE_COPY");
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(database.File)!);
        File.Copy(Plain(made), database.File);
    }

    private static async Task<TestDatabase> MakeAsync(Engine engine, bool sample)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var clock = new FakeTimeProvider(AssistantApp.FirstInstant);
        await using (var app = AssistantHost.Build(new HomeFolder(database.Folder), builder =>
        {
            builder.Configuration["Sample:Load"] = sample ? "true" : "false";
            builder.Configuration["ConnectionStrings:Assistant"] = database.ConnectionString;
            builder.Logging.ClearProviders();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        }))
        {
            await AssistantHost.PrepareAsync(app.Services, CancellationToken.None);
        }

        if (engine == Engine.Postgres)
        {
            // A database that somebody is connected to can't be copied.
            NpgsqlConnection.ClearAllPools();
        }
        else
        {
            await using var connection = new SqliteConnection($"{database.ConnectionString};Pooling=false");
            await connection.OpenAsync();
            await using var copy = connection.CreateCommand();
            copy.CommandText = $"VACUUM INTO '{Plain(database)}'";
            await copy.ExecuteNonQueryAsync();
        }

        return database;
    }

    /// <summary>The whole database in one file, without a log beside it.</summary>
    private static string Plain(TestDatabase made) => Path.Combine(made.Folder, "plain.db");

    private static void RemoveAll()
    {
        foreach (var made in Made.Values.Where(made => made.IsValueCreated && made.Value.IsCompletedSuccessfully))
        {
            made.Value.Result.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
