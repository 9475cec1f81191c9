using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hanyang.Assistant.Bot.Storage.Backups;

/// <summary>A table of the model: a new one is in the next backup without anybody having to think of it.</summary>
internal sealed class StoredTable
{
    private readonly ISqlGenerationHelper sql;
    private readonly IReadOnlyList<string> key;

    private StoredTable(ITable table, ISqlGenerationHelper sql)
    {
        this.sql = sql;
        Name = table.Name;
        Columns = [.. table.Columns.Select(column => StoredColumn.Of(column.Name, column.ProviderClrType, column.StoreType))];
        ForeignKeys = [.. table.ForeignKeyConstraints.Select(constraint => constraint.Name)];
        key = [.. (table.PrimaryKey?.Columns ?? table.Columns).Select(column => column.Name)];
    }

    public string Name { get; }
    public IReadOnlyList<StoredColumn> Columns { get; }
    public IReadOnlyList<string> ForeignKeys { get; }
    public string QuotedName => Quote(Name);

    public static IReadOnlyList<StoredTable> AllOf(AssistantDb db)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        return [.. db.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal).Select(table => new StoredTable(table, sql))];
    }

    public string Quote(string identifier) => sql.DelimitIdentifier(identifier);

    /// <summary>Writes each row as a line of JSON, in the order of the primary key.</summary>
    /// <returns>How many.</returns>
    public async Task<long> WriteAsync(DbConnection connection, DbTransaction transaction, Stream lines, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {Join(Columns.Select(column => column.Name))} FROM {QuotedName} ORDER BY {Join(key)}";
        await using var row = await command.ExecuteReaderAsync(cancel);
        await using var json = new Utf8JsonWriter(lines, new JsonWriterOptions { Encoder = Knowledge.RecordJson.Options.Encoder });
        var rows = 0L;
        for (; await row.ReadAsync(cancel); rows++)
        {
            json.WriteStartObject();
            for (var i = 0; i < Columns.Count; i++)
            {
                json.WritePropertyName(Columns[i].Name);
                Columns[i].Write(json, row, i);
            }

            json.WriteEndObject();
            await json.FlushAsync(cancel);
            json.Reset();
            lines.WriteByte((byte)'\n');
        }

        return rows;
    }

    /// <summary>Adds the rows that <see cref="WriteAsync"/> wrote.</summary>
    /// <returns>How many.</returns>
    public async Task<long> ReadAsync(DbConnection connection, DbTransaction transaction, Stream lines, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {QuotedName} ({Join(Columns.Select(column => column.Name))}) VALUES ({string.Join(", ", Columns.Select(Place))})";
        using var reader = new StreamReader(lines);
        var rows = 0L;
        for (; await reader.ReadLineAsync(cancel) is { } line; rows++)
        {
            using var row = JsonDocument.Parse(line);
            command.Parameters.Clear();
            for (var i = 0; i < Columns.Count; i++)
            {
                var value = command.CreateParameter();
                value.ParameterName = $"p{i}";
                value.Value = Columns[i].Read(row.RootElement.GetProperty(Columns[i].Name));
                command.Parameters.Add(value);
            }

            await command.ExecuteNonQueryAsync(cancel);
        }

        return rows;
    }

    // Only JSON needs to be told to PostgreSQL; an explicit cast to varchar(n) would cut a long text off in silence.
    private static string Place(StoredColumn column, int i) =>
        column.StoreType is "json" or "jsonb" ? $"CAST(@p{i} AS {column.StoreType})" : $"@p{i}";

    private string Join(IEnumerable<string> identifiers) => string.Join(", ", identifiers.Select(Quote));
}
