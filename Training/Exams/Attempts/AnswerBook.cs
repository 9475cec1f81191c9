using System.Data.Common;

namespace Hanyang.Assistant.Training.Exams.Attempts;

/// <summary>
/// Appends steps: one statement, one round trip, one short transaction. It says to the database what <see cref="Attempt.Judge"/> says;
/// the attempt's row is held meanwhile, so that nothing is acknowledged that whoever ends the attempt doesn't see.
/// </summary>
public sealed class AnswerBook(DbDataSource database)
{
    // SQLite has one writer at a time and knows no locks on rows.
    private static readonly string OnPostgres = Append("FOR SHARE");
    private static readonly string OnSqlite = Append("");

    private const string Why =
        """
        SELECT a.state, a.items, a.deadline, a.ends_at, a.answers_once,
            (SELECT count(*) FROM attempt_steps t WHERE t.attempt_id = a.id AND t.message_id = @p2),
            (SELECT count(DISTINCT t.item) FROM attempt_steps t WHERE t.attempt_id = a.id AND t.kind = 'Answer'),
            (SELECT count(*) FROM attempt_steps t WHERE t.attempt_id = a.id AND t.kind = 'Answer' AND t.item = @p3),
            (SELECT COALESCE(max(t.item), 0) FROM attempt_steps t WHERE t.attempt_id = a.id)
        FROM attempts a WHERE a.id = @p0 AND a.person_id = @p1
        """;

    /// <param name="person">Whose attempt it has to be.</param>
    public async Task<Receipt> AppendAsync(long attempt, int person, Step step, DateTimeOffset now, CancellationToken cancel)
    {
        var json = step.Json;
        if (step.IsTooLong(json))
        {
            return Receipt.Of(SaveOutcome.TooLong);
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var command = Command(connection, connection.CanCreateBatch ? OnPostgres : OnSqlite,
            attempt, person, step.Item, step.Kind.ToString(), step.MessageId, step.Surface, step.Ordinal, json, now.UtcTicks);
        await command.PrepareAsync(cancel);
        await using (var row = await command.ExecuteReaderAsync(cancel))
        {
            if (await row.ReadAsync(cancel))
            {
                return new(SaveOutcome.Saved, row.GetInt32(0), row.GetInt32(1), Left(row.GetInt64(2), now));
            }
        }

        return await WhyNotAsync(connection, attempt, person, step, now, cancel);
    }

    private static async Task<Receipt> WhyNotAsync(DbConnection connection, long attempt, int person, Step step, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = Command(connection, Why, attempt, person, step.MessageId, step.Item);
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel))
        {
            return Receipt.Of(SaveOutcome.Missing);
        }

        var (state, items, isRepeated, recorded, isAnswered, furthest) = (Enum.Parse<AttemptState>(row.GetString(0)), row.GetInt32(1), row.GetInt64(5) > 0, (int)row.GetInt64(6), row.GetInt64(7) > 0, row.GetInt32(8));
        var isOpen = state == AttemptState.InProgress && now.UtcTicks <= row.GetInt64(3);
        var outcome = isRepeated ? SaveOutcome.Repeated
            : state == AttemptState.NotStarted ? SaveOutcome.NotStarted
            : !isOpen ? SaveOutcome.Over
            : step.Kind == StepKind.Answer && isAnswered && row.GetBoolean(4) ? SaveOutcome.AnsweredBefore
            : step.Item <= Math.Min(items, furthest + 1) ? SaveOutcome.Repeated
            : SaveOutcome.NotReached;
        return new(outcome, recorded, items, isOpen ? Left(row.GetInt64(2), now) : TimeSpan.Zero);
    }

    // What was said before is looked through once, whatever is asked of it. Whether the attempt is open is asked of the row that is held: PostgreSQL, whose
    // figures are of quiet days without a sitting, would otherwise look through all open ones for it.
    private static string Append(string held) =>
        $"""
        WITH held AS (
            SELECT a.id, a.items, a.deadline, a.answers_once, a.state, a.ends_at FROM attempts a WHERE a.id = @p0 AND a.person_id = @p1 {held}),
        sheet AS (
            SELECT h.id, h.items, h.deadline, h.answers_once FROM held h WHERE h.state = 'InProgress' AND h.ends_at >= @p8),
        told AS (
            SELECT COALESCE(max(t.item), 0) AS furthest,
                CAST(count(DISTINCT CASE WHEN t.kind = 'Answer' AND t.item <> @p2 THEN t.item END) AS integer) AS others,
                CAST(max(CASE WHEN t.kind = 'Answer' AND t.item = @p2 THEN 1 ELSE 0 END) AS integer) AS itself
            FROM attempt_steps t WHERE t.attempt_id = @p0)
        INSERT INTO attempt_steps (attempt_id, item, kind, message_id, surface, ordinal, response, at, is_late)
        SELECT s.id, @p2, @p3, @p4, @p5, @p6, @p7, @p8, s.deadline < @p8 FROM sheet s, told
        WHERE @p2 >= 0 AND @p2 <= s.items AND @p2 <= 1 + told.furthest
            AND (NOT s.answers_once OR @p3 <> 'Answer' OR COALESCE(told.itself, 0) = 0)
        ON CONFLICT (attempt_id, message_id) DO NOTHING
        RETURNING
            (SELECT told.others + CASE WHEN @p3 = 'Answer' THEN 1 ELSE COALESCE(told.itself, 0) END FROM told),
            (SELECT s.items FROM sheet s), (SELECT s.deadline FROM sheet s)
        """;

    private static DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"p{i}", values[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static TimeSpan Left(long deadline, DateTimeOffset now) => TimeSpan.FromTicks(Math.Max(0, deadline - now.UtcTicks));
}
