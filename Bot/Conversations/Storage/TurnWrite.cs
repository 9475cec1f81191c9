namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>All that one turn saves: together, or not at all.</summary>
/// <param name="Version">The version on which the turn was made; 0 when the conversation is new.</param>
/// <param name="Activities">In order; their sequence numbers follow the last one.</param>
internal sealed record TurnWrite(
    string ConversationId,
    string Channel,
    string UserId,
    string Reference,
    string State,
    int Version,
    long LastSequence,
    DateTimeOffset Now,
    IReadOnlyList<ActivityWrite> Activities);

internal sealed record ActivityWrite(long Sequence, string ActivityId, string? ReplyToId, string Json, string? ClientKey);

internal enum SaveOutcome
{
    Saved,

    /// <summary>Another turn of the same conversation was faster: read again and decide again.</summary>
    Conflict,
}
