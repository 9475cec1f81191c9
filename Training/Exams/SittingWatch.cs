using System.Data.Common;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>
/// Whether anybody is sitting a certification exam now, so that nearly always no message of a chat has to ask the database who sent it.
/// In plain SQL: a resident's first message is not to wait for the object-relational mapper.
/// </summary>
public sealed class SittingWatch(DbDataSource database)
{
    private const string Any =
        """
        SELECT 1 FROM attempts a JOIN exams e ON e.id = a.exam_id
        WHERE a.state = 'InProgress' AND a.ends_at >= @now AND e.kind = 'Certification' LIMIT 1
        """;

    // As late as this another node hears that somebody has begun there.
    private static readonly long Interval = TimeSpan.FromSeconds(5).Ticks;
    private long lookedAt;
    private volatile bool isOn;

    public async ValueTask<bool> IsOnAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var looked = Interlocked.Read(ref lookedAt);
        if (Math.Abs(now.UtcTicks - looked) >= Interval && Interlocked.CompareExchange(ref lookedAt, now.UtcTicks, looked) == looked)
        {
            isOn = await AnyAsync(now, cancel);
        }

        return isOn;
    }

    /// <summary>Somebody has begun here.</summary>
    internal void Wake() => isOn = true;

    private async Task<bool> AnyAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = Any;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("now", now.UtcTicks);
        command.Parameters.Add(parameter);
        return await command.ExecuteScalarAsync(cancel) is not null;
    }
}
