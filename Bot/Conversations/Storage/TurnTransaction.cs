using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>Saves the turns of many conversations, at most one of each, in one transaction.</summary>
internal static class TurnTransaction
{
    private const string Begin =
        "INSERT INTO conversations (id, channel, user_id, reference, state, version, last_sequence, created_at, last_activity_at) " +
        "VALUES (@p0, @p1, @p2, @p3, @p4, 1, @p5, @p6, @p6) ON CONFLICT (id) DO NOTHING";

    private const string MoveOn =
        "UPDATE conversations SET state = @p2, version = version + 1, last_sequence = @p3, last_activity_at = @p4 " +
        "WHERE id = @p0 AND version = @p1";

    private const string Append =
        "INSERT INTO activities (conversation_id, sequence, activity_id, reply_to_id, json, client_key) " +
        "VALUES (@p0, @p1, @p2, @p3, @p4, @p5)";

    public static async Task<SaveOutcome[]> SaveAsync(WritingConnection connection, IReadOnlyList<TurnWrite> turns)
    {
        await using var transaction = await connection.BeginAsync();
        // In one order on every node, so that two of them can't wait for each other's rows.
        TurnWrite[] begun = [.. turns.Where(turn => turn.Version == 0).OrderBy(turn => turn.ConversationId, StringComparer.Ordinal)];
        TurnWrite[] continued = [.. turns.Where(turn => turn.Version > 0).OrderBy(turn => turn.ConversationId, StringComparer.Ordinal)];
        var saved = new HashSet<TurnWrite>(ReferenceEqualityComparer.Instance);
        Keep(begun, await connection.RunAsync(transaction, Begin, [.. begun.Select(ValuesOfBegin)]), saved);
        Keep(continued, await connection.RunAsync(transaction, MoveOn, [.. continued.Select(ValuesOfMoveOn)]), saved);
        await connection.RunAsync(transaction, Append, [.. saved.SelectMany(ValuesOfAppend)]);
        await connection.RunAsync(transaction, InquiryRows.Append, [.. saved.Select(turn => turn.Inquiry).OfType<object?[]>()]);
        foreach (var turn in saved.Where(turn => turn.Settlement is not null))
        {
            var (statement, values) = InquiryRows.Settle(turn.Settlement!, turn.ConversationId, turn.Now);
            await connection.RunAsync(transaction, statement, [values]);
        }

        await transaction.CommitAsync();
        return [.. turns.Select(turn => saved.Contains(turn) ? SaveOutcome.Saved : SaveOutcome.Conflict)];
    }

    /// <summary>A row of this turn is there already: somebody else has saved it.</summary>
    public static bool IsTaken(Exception failure) =>
        failure is DbException { SqlState: "23505" } or SqliteException { SqliteErrorCode: 19 };

    private static void Keep(TurnWrite[] turns, int[] changed, HashSet<TurnWrite> saved) =>
        saved.UnionWith(turns.Where((_, i) => changed[i] == 1));

    private static object?[] ValuesOfBegin(TurnWrite turn) =>
        [turn.ConversationId, turn.Channel, turn.UserId, turn.Reference, turn.State, turn.LastSequence, turn.Now.UtcTicks];

    private static object?[] ValuesOfMoveOn(TurnWrite turn) =>
        [turn.ConversationId, turn.Version, turn.State, turn.LastSequence, turn.Now.UtcTicks];

    private static IEnumerable<object?[]> ValuesOfAppend(TurnWrite turn) => turn.Activities.Select(activity => new object?[]
    {
        turn.ConversationId, activity.Sequence, activity.ActivityId, activity.ReplyToId, activity.Json, activity.ClientKey,
    });
}
