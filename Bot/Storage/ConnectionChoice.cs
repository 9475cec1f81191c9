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
            return new(text, IsPostgres: true);
        }

        if (text.Contains("Data Source=", StringComparison.OrdinalIgnoreCase))
        {
            return new(text, IsPostgres: false);
        }

        throw new StorageRefusedException(Sentences.Get("ConnectionStringUnknown"));
    }
}
