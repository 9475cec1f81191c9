using Npgsql;

namespace Hanyang.Assistant.Testing;

/// <summary>The two engines on which every test of storage runs.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>A new, empty database of its own for one test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The server that <c>./build</c> starts; the value is a connection string without a database.</summary>
    private const string ServerVariable = "HANYANG_TEST_POSTGRES";

    private readonly string? name;

    private TestDatabase(Engine engine, string connectionString, string folder, string? name) =>
        (Engine, ConnectionString, Folder, this.name) = (engine, connectionString, folder, name);

    public Engine Engine { get; }
    public string ConnectionString { get; }

    /// <summary>An empty folder that lives as long as the database; serves as the program's home.</summary>
    public string Folder { get; }

    public static async Task<TestDatabase> CreateAsync(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("hanyang-test-").FullName;
        if (engine == Engine.Sqlite)
        {
            return new(engine, $"Data Source={Path.Combine(folder, "data", "assistant.db")}", folder, null);
        }

        var name = $"t{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new(engine, $"{Server()};Database={name}", folder, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (name is not null)
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static string Server() =>
        Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server
            ? server
            : throw new InvalidOperationException($"No PostgreSQL for the tests: run ./build, or set {ServerVariable}.");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Server()};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
