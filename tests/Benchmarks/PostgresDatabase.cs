using Npgsql;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>An empty PostgreSQL database that goes when the measurement is over, on the server that HANYANG_TEST_POSTGRES names.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly string name = $"b{Guid.NewGuid():N}";

    private PostgresDatabase()
    {
    }

    public string Connection => $"{Server};Database={name}";

    private static string Server => Environment.GetEnvironmentVariable("HANYANG_TEST_POSTGRES") is { Length: > 0 } server ? server
        : throw new InvalidOperationException("Set HANYANG_TEST_POSTGRES to a connection string without a database, such as Host=127.0.0.1;Port=5432;Username=postgres.");

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var database = new PostgresDatabase();
        await ExecuteAsync($"CREATE DATABASE {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
