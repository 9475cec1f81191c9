using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>What every SQLite connection is told when it opens.</summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    // With write-ahead logging readers and the one writer don't wait for each other; NORMAL loses no commit when the
    // program dies, only possibly the last ones when the power does, and never damages the file.
    // A longer log is folded back less often, and each time a page that many turns have touched is written once.
    private const string Pragmas =
        "PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 4000;";

    public static SqliteSettings Interceptor { get; } = new();

    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }
}
