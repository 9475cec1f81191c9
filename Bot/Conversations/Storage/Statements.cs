using System.Data.Common;

namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>Plain SQL, the same for both engines; parameters are called @p0, @p1 …</summary>
internal static class Statements
{
    /// <summary>All rows.</summary>
    public static async Task<List<T>> QueryAsync<T>(
        this DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancel, params object[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            Add(command.CreateParameter(), command.Parameters, i, values[i]);
        }

        List<T> found = [];
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            found.Add(read(rows));
        }

        return found;
    }

    /// <summary>One statement many times in a transaction, in one round trip where the engine can, prepared once where it can't; returns how many rows each run has changed.</summary>
    public static async Task<int[]> RunAsync(DbTransaction transaction, string sql, IReadOnlyList<object?[]> runs) =>
        runs.Count == 0 ? []
        : transaction.Connection!.CanCreateBatch ? await InOneBatchAsync(transaction, sql, runs)
        : OneByOne(transaction, sql, runs);

    private static async Task<int[]> InOneBatchAsync(DbTransaction transaction, string sql, IReadOnlyList<object?[]> runs)
    {
        await using var batch = transaction.Connection!.CreateBatch();
        batch.Transaction = transaction;
        foreach (var values in runs)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                Add(command.CreateParameter(), command.Parameters, i, values[i]);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
        return [.. batch.BatchCommands.Select(command => command.RecordsAffected)];
    }

    // SQLite's driver does nothing asynchronously.
    private static int[] OneByOne(DbTransaction transaction, string sql, IReadOnlyList<object?[]> runs)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < runs[0].Length; i++)
        {
            Add(command.CreateParameter(), command.Parameters, i, null);
        }

        var changed = new int[runs.Count];
        for (var run = 0; run < runs.Count; run++)
        {
            for (var i = 0; i < runs[run].Length; i++)
            {
                command.Parameters[i].Value = runs[run][i] ?? DBNull.Value;
            }

            changed[run] = command.ExecuteNonQuery();
        }

        return changed;
    }

    private static void Add(DbParameter parameter, DbParameterCollection parameters, int number, object? value)
    {
        parameter.ParameterName = $"p{number}";
        parameter.Value = value ?? DBNull.Value;
        parameters.Add(parameter);
    }
}
