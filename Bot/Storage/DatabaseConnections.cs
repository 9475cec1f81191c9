using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>Connections for plain SQL, from the same pool as everybody's: for what has no time to wait for the object-relational mapper.</summary>
internal sealed class DatabaseConnections(ConnectionChoice choice) : DbDataSource
{
    public override string ConnectionString => choice.ConnectionString;

    protected override DbConnection CreateDbConnection() =>
        choice.IsPostgres ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);

    protected override DbConnection OpenDbConnection()
    {
        var connection = base.OpenDbConnection();
        Prepare(connection);
        return connection;
    }

    protected override async ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
    {
        var connection = await base.OpenDbConnectionAsync(cancellationToken);
        Prepare(connection);
        return connection;
    }

    private void Prepare(DbConnection connection)
    {
        if (!choice.IsPostgres)
        {
            SqliteSettings.Apply(connection);
        }
    }
}
