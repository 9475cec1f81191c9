using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>Turns what the engines, the disk and the network throw into a sentence that says what to do.</summary>
public static class StorageProblem
{
    private const int DiskFull = 28;
    private const int ReadOnlyFileSystem = 30;

    /// <summary>The sentence for the innermost cause that is known; null for anything else, which is a bug of ours.</summary>
    /// <param name="choice">Names the database in the sentence; never with its password.</param>
    public static string? Describe(Exception problem, ConnectionChoice? choice)
    {
        for (Exception? cause = problem; cause is not null; cause = cause.InnerException)
        {
            if (Sentence(cause, choice) is { } sentence)
            {
                return sentence;
            }
        }

        return null;
    }

    private static string? Sentence(Exception cause, ConnectionChoice? choice) => cause switch
    {
        StorageRefusedException refused => refused.Message,
        PostgresException postgres => Sentence(postgres, choice),
        NpgsqlException { InnerException: null } unsaid when unsaid.Message.Contains("password", StringComparison.OrdinalIgnoreCase) =>
            Sentences.Get("PasswordMissing", Place(choice)),
        NpgsqlException { InnerException: SocketException or TimeoutException } => Sentences.Get("ServerUnreachable", Place(choice)),
        NpgsqlException { InnerException: IOException } => Sentences.Get("ServerBroke", Place(choice)),
        SqliteException sqlite => Sentence(sqlite, choice),
        UnauthorizedAccessException denied => Sentences.Get("FileDenied", denied.Message),
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => Sentences.Get("PortInUse"),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => Sentences.Get("PortDenied"),
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => Sentences.Get("AddressUnknown"),
        Microsoft.AspNetCore.Connections.AddressInUseException => Sentences.Get("PortInUse"),
        IOException { HResult: DiskFull } full => Sentences.Get("DiskFull", full.Message),
        IOException { HResult: ReadOnlyFileSystem } readOnly => Sentences.Get("FileReadOnly", readOnly.Message),
        IOException { InnerException: null } file => Sentences.Get("FileFailed", file.Message),
        _ => null,
    };

    private static string? Sentence(PostgresException problem, ConnectionChoice? choice) => problem.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => Sentences.Get("PasswordWrong", Place(choice)),
        PostgresErrorCodes.InvalidCatalogName => Sentences.Get("DatabaseMissing", Place(choice)),
        PostgresErrorCodes.InsufficientPrivilege => Sentences.Get("DatabaseDenied", Place(choice), problem.MessageText),
        PostgresErrorCodes.ReadOnlySqlTransaction => Sentences.Get("DatabaseReadOnly", Place(choice)),
        PostgresErrorCodes.DiskFull => Sentences.Get("DiskFull", Place(choice)),
        PostgresErrorCodes.TooManyConnections => Sentences.Get("DatabaseBusy", Place(choice)),
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => Sentences.Get("ServerBroke", Place(choice)),
        _ => null,
    };

    // The primary codes of https://www.sqlite.org/rescode.html.
    private static string? Sentence(SqliteException problem, ConnectionChoice? choice) => problem.SqliteErrorCode switch
    {
        5 or 6 => Sentences.Get("DatabaseBusy", Place(choice)),
        8 => Sentences.Get("DatabaseReadOnly", Place(choice)),
        10 => Sentences.Get("DiskFailed", Place(choice)),
        11 or 26 => Sentences.Get("DatabaseDamaged", Place(choice)),
        13 => Sentences.Get("DiskFull", Place(choice)),
        14 => Sentences.Get("DatabaseCannotOpen", Place(choice)),
        _ => null,
    };

    private static string Place(ConnectionChoice? choice)
    {
        if (choice is null)
        {
            return "";
        }

        if (!choice.IsPostgres)
        {
            return Path.GetFullPath(new SqliteConnectionStringBuilder(choice.ConnectionString).DataSource);
        }

        var server = new NpgsqlConnectionStringBuilder(choice.ConnectionString);
        return $"{server.Username}@{server.Host}:{server.Port}/{server.Database}";
    }
}
