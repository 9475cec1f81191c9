using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>The database on SQLite.</summary>
public sealed class SqliteAssistantDb(DbContextOptions<SqliteAssistantDb> options) : AssistantDb(options)
{
    internal sealed class Factory : IDesignTimeDbContextFactory<SqliteAssistantDb>
    {
        public SqliteAssistantDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteAssistantDb>().UseSqlite("Data Source=design.db").UseSnakeCaseNamingConvention().Options);
    }
}

/// <summary>The database on PostgreSQL.</summary>
public sealed class PostgresAssistantDb(DbContextOptions<PostgresAssistantDb> options) : AssistantDb(options)
{
    internal sealed class Factory : IDesignTimeDbContextFactory<PostgresAssistantDb>
    {
        public PostgresAssistantDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgresAssistantDb>().UseNpgsql("Host=design").UseSnakeCaseNamingConvention().Options);
    }
}
