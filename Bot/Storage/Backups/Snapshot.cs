using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Hanyang.Assistant.Bot.Storage.Backups;

/// <summary>A transaction that sees the database as it stood at one moment and keeps nobody from writing.</summary>
internal static class Snapshot
{
    public static async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel) =>
        // The default SQLite transaction takes the write lock at once; a deferred one reads from the write-ahead log's snapshot.
        connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
}
