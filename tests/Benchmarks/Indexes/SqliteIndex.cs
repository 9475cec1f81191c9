using Microsoft.Data.Sqlite;

namespace Hanyang.Assistant.Benchmarks.Indexes;

/// <summary>SQLite's full-text search (FTS5, tokenizer unicode61, bm25) over texts cut into grams beforehand, in memory.</summary>
internal sealed class SqliteIndex(GramWords grams) : IComparedIndex
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private string[] ids = [];

    public string Name => $"SQLite FTS5, {grams.Form}";

    public async Task BuildAsync(IReadOnlyList<(string Id, string Text)> documents)
    {
        ids = [.. documents.Select(document => document.Id)];
        await connection.OpenAsync();
        await ExecuteAsync("CREATE VIRTUAL TABLE passages USING fts5(grams, content='', tokenize='unicode61 remove_diacritics 0')");
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO passages(rowid, grams) VALUES ($number, $grams)";
            var (number, words) = (insert.Parameters.Add("$number", SqliteType.Integer), insert.Parameters.Add("$grams", SqliteType.Text));
            for (var at = 0; at < documents.Count; at++)
            {
                (number.Value, words.Value) = (at, string.Join(' ', grams.Of(documents[at].Text)));
                await insert.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }

        await ExecuteAsync("INSERT INTO passages(passages) VALUES ('optimize')");
    }

    public IReadOnlyList<string> Search(string question, int count)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT rowid FROM passages WHERE passages MATCH $words ORDER BY rank LIMIT $count";
        select.Parameters.AddWithValue("$words", string.Join(" OR ", grams.Of(question).Distinct().Select(word => $"\"{word}\"")));
        select.Parameters.AddWithValue("$count", count);
        var found = new List<string>(count);
        using var rows = select.ExecuteReader();
        while (rows.Read())
        {
            found.Add(ids[rows.GetInt32(0)]);
        }

        return found;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task ExecuteAsync(string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
