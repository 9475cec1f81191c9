using Npgsql;

namespace Hanyang.Assistant.Benchmarks.Indexes;

/// <summary>PostgreSQL's full-text search (configuration simple, GIN) over texts cut into grams beforehand.</summary>
/// <param name="server">A connection string without a database.</param>
/// <param name="rank"><c>ts_rank</c> or <c>ts_rank_cd</c>.</param>
/// <param name="normalisation">How the length counts, as PostgreSQL numbers it: 0 not, 1 by its logarithm, 2 in full.</param>
internal sealed class PostgresIndex(string server, GramWords grams, string rank, int normalisation) : IComparedIndex
{
    private readonly string database = $"b{Guid.NewGuid():N}";
    private string[] ids = [];
    private NpgsqlConnection? connection;

    public string Name => $"PostgreSQL, {grams.Form}, {rank} ({normalisation})";

    public async Task BuildAsync(IReadOnlyList<(string Id, string Text)> documents)
    {
        ids = [.. documents.Select(document => document.Id)];
        await OnServerAsync($"CREATE DATABASE {database}");
        connection = new($"{server};Database={database};Pooling=false;Command Timeout=600");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "CREATE TABLE passages(number integer, words tsvector)");
        await using (var copy = await connection.BeginTextImportAsync("COPY passages FROM STDIN"))
        {
            for (var at = 0; at < documents.Count; at++)
            {
                await copy.WriteAsync($"{at}\t{Vector(documents[at].Text)}\n");
            }
        }

        await ExecuteAsync(connection, "CREATE INDEX ON passages USING gin(words) WITH (fastupdate = off)");
        await ExecuteAsync(connection, "VACUUM ANALYZE passages");
    }

    public IReadOnlyList<string> Search(string question, int count)
    {
#pragma warning disable CA2100 // The rank's name is ours.
        using var select = new NpgsqlCommand($"SELECT number FROM passages, to_tsquery('simple', $1) asked WHERE words @@ asked ORDER BY {rank}(words, asked, {normalisation}) DESC, number LIMIT {count}", connection);
#pragma warning restore CA2100
        select.Parameters.Add(new() { Value = string.Join(" | ", grams.Of(question).Distinct()) });
        var found = new List<string>(count);
        using var rows = select.ExecuteReader();
        while (rows.Read())
        {
            found.Add(ids[rows.GetInt32(0)]);
        }

        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await (connection?.DisposeAsync() ?? default);
        await OnServerAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    /// <summary>What <c>to_tsvector('simple', …)</c> gives for the grams, written out: every one with its places.</summary>
    private string Vector(string text) => string.Join(' ', grams.Of(text)
        .Select((word, at) => (word, at: Math.Min(at + 1, 16_383)))
        .GroupBy(place => place.word, place => place.at, StringComparer.Ordinal)
        .Select(word => $"'{word.Key}':{string.Join(',', word.Distinct().Take(255))}"));

    private async Task OnServerAsync(string sql)
    {
        await using var postgres = new NpgsqlConnection($"{server};Database=postgres;Pooling=false");
        await postgres.OpenAsync();
        await ExecuteAsync(postgres, sql);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Written above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
