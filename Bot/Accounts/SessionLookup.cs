using System.Data.Common;
using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>What the database says of a session now.</summary>
/// <param name="SeenAt">Null when it has ended.</param>
/// <param name="LacksFactor">The role demands a second factor, and the account has none.</param>
internal sealed record OpenSession(Actor Actor, DateTimeOffset? SeenAt, bool LacksFactor);

/// <summary>Asked at every request of somebody who is signed in, so in plain SQL: the mapper's way takes three times the processor.</summary>
internal static class SessionLookup
{
    private const string Sql =
        """
        SELECT a.person_id, p.name, a.role, p.unit,
            (SELECT s.last_seen_at FROM account_sessions s WHERE s.id = @session AND s.account_id = a.id AND s.ended_at IS NULL),
            CASE WHEN a.authenticator_since IS NULL
                AND EXISTS (SELECT 1 FROM factor_demands d WHERE d.role = a.role)
                AND NOT EXISTS (SELECT 1 FROM passkeys k WHERE k.account_id = a.id) THEN 1 ELSE 0 END
        FROM accounts a JOIN people p ON p.id = a.person_id
        WHERE a.id = @id AND a.security_stamp = @stamp AND NOT a.is_disabled
        """;

    /// <summary>Null when the account isn't there, is disabled or has another stamp.</summary>
    public static async Task<OpenSession?> FindAsync(this DbDataSource database, int account, string? stamp, string? session, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        foreach (var (name, value) in new (string, object)[] { ("id", account), ("stamp", stamp ?? ""), ("session", session ?? "") })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.PrepareAsync(cancel);
        await using var row = await command.ExecuteReaderAsync(cancel);
        return !await row.ReadAsync(cancel)
            ? null
            : new(
                new(row.GetInt32(0), row.GetString(1), Enum.Parse<Role>(row.GetString(2)), await row.IsDBNullAsync(3, cancel) ? null : row.GetString(3)),
                await row.IsDBNullAsync(4, cancel) ? null : new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
                row.GetInt32(5) == 1);
    }
}
