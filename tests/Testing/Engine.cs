using Npgsql;

namespace Hanyang.Assistant.Testing;

/// <summary>The two engines on which every test of storage runs.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>A new database of its own for one test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The server that <c>./build</c> starts; the value is a connection string without a database.</summary>
    private const string ServerVariable = "HANYANG_TEST_POSTGRES";

    private TestDatabase(Engine engine)
    {
        Engine = engine;
        Folder = Directory.CreateTempSubdirectory("hanyang-test-").FullName;
        Name = $"t{Guid.NewGuid():N}";
        ConnectionString = engine == Engine.Sqlite ? $"Data Source={File}" : $"{Server()};Database={Name}";
    }

    public Engine Engine { get; }
    public string ConnectionString { get; }

    /// <summary>An empty folder that lives as long as the database; serves as the program's home.</summary>
    public string Folder { get; }

    /// <summary>On PostgreSQL the database's name.</summary>
    internal string Name { get; }

    /// <summary>On SQLite the database's file.</summary>
    internal string File => Path.Combine(Folder, "data", "assistant.db");

    /// <summary>Without a table; on SQLite without a file.</summary>
    public static async Task<TestDatabase> CreateAsync(Engine engine)
    {
        var database = new TestDatabase(engine);
        if (engine == Engine.Postgres)
        {
            await ExecuteAsync($"CREATE DATABASE {database.Name}");
        }

        return database;
    }

    /// <summary>As a first start leaves it.</summary>
    public static async Task<TestDatabase> PreparedAsync(Engine engine, bool sample = true)
    {
        var database = new TestDatabase(engine);
        await PreparedDatabases.CopyToAsync(database, sample);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (Engine == Engine.Postgres)
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
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

    internal static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Server()};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
