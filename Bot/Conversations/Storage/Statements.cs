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

    internal static void Add(DbParameter parameter, DbParameterCollection parameters, int number, object? value)
    {
        parameter.ParameterName = $"p{number}";
        parameter.Value = value ?? DBNull.Value;
        parameters.Add(parameter);
    }
}
