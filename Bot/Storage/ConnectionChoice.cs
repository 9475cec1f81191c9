using System.Data.Common;
using Hanyang.Assistant.Scheduler;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>Which engine, and how to reach it: a value with <c>Host=</c> means PostgreSQL, <c>Data Source=</c> SQLite.</summary>
public sealed record ConnectionChoice(string ConnectionString, bool IsPostgres)
{
    public static ConnectionChoice From(IConfiguration configuration, HomeFolder home)
    {
        var text = configuration.GetConnectionString("Assistant");
        if (string.IsNullOrWhiteSpace(text))
        {
            return new($"Data Source={Path.Combine(home.Data, "assistant.db")}", IsPostgres: false);
        }

        if (text.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            return Checked(new(text, IsPostgres: true), () => new NpgsqlConnectionStringBuilder(text));
        }

        if (text.Contains("Data Source=", StringComparison.OrdinalIgnoreCase))
        {
            return Checked(new(text, IsPostgres: false), () =>
                new SqliteConnectionStringBuilder(text) is { DataSource: not "" } named ? named : throw new FormatException("Data Source="));
        }

        throw new StorageRefusedException(Sentences.Get("ConnectionStringUnknown"));
    }

    /// <summary>Where all nodes keep one timetable; null on SQLite, which one node has to itself.</summary>
    public SharedTimetable? Timetable => IsPostgres ? new(NpgsqlFactory.Instance, ConnectionString) : null;

    /// <summary>For a command that has nothing to do where no database is yet.</summary>
    /// <exception cref="StorageRefusedException">It is a SQLite file that doesn't exist.</exception>
    public void RefuseMissingFile()
    {
        if (!IsPostgres && new SqliteConnectionStringBuilder(ConnectionString).DataSource is var path && !File.Exists(path))
        {
            throw new StorageRefusedException(Sentences.Get("DatabaseFileMissing", Path.GetFullPath(path)));
        }
    }

    private static ConnectionChoice Checked(ConnectionChoice choice, Func<DbConnectionStringBuilder> parse)
    {
        try
        {
            _ = parse();
            return choice;
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // The message names the keyword that isn't known and never the password.
            throw new StorageRefusedException(Sentences.Get("ConnectionStringWrong", problem.Message), problem);
        }
    }
}
