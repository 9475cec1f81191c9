using System.Data.Common;

namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>The connection on which turns are saved one transaction after the other. What it has prepared once stays prepared.</summary>
internal sealed class WritingConnection(DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = [];

    public ValueTask<DbTransaction> BeginAsync() => connection.BeginTransactionAsync();

    /// <summary>
    /// Runs one statement many times: in one round trip where the engine can, one after the other where that costs
    /// nothing. Parameters are called @p0, @p1 …; returns how many rows each run has changed.
    /// </summary>
    public async Task<int[]> RunAsync(DbTransaction transaction, string sql, IReadOnlyList<object?[]> runs) =>
        runs.Count == 0 ? []
        : connection.CanCreateBatch ? await InOneBatchAsync(transaction, sql, runs)
        : OneByOne(transaction, sql, runs);

    public async ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values)
        {
            await command.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    private async Task<int[]> InOneBatchAsync(DbTransaction transaction, string sql, IReadOnlyList<object?[]> runs)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var values in runs)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                Statements.Add(command.CreateParameter(), command.Parameters, i, values[i]);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
        return [.. batch.BatchCommands.Select(command => command.RecordsAffected)];
    }

    // SQLite's driver does nothing asynchronously.
    private int[] OneByOne(DbTransaction transaction, string sql, IReadOnlyList<object?[]> runs)
    {
        var command = Prepared(sql, runs[0].Length);
        command.Transaction = transaction;
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

    private DbCommand Prepared(string sql, int parameters)
    {
        if (prepared.TryGetValue(sql, out var known))
        {
            return known;
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            Statements.Add(command.CreateParameter(), command.Parameters, i, null);
        }

        return prepared[sql] = command;
    }
}
