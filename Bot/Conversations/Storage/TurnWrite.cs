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
    IReadOnlyList<ActivityWrite> Activities)
{
    /// <summary>The row of the inquiry that the turn answered: see <see cref="InquiryRows"/>.</summary>
    public object?[]? Inquiry { get; init; }

    /// <summary>What the turn tells about an inquiry before.</summary>
    public Settlement? Settlement { get; init; }
}

internal sealed record ActivityWrite(long Sequence, string ActivityId, string? ReplyToId, string Json, string? ClientKey);

internal enum SaveOutcome
{
    Saved,

    /// <summary>Another turn of the same conversation was faster: read again and decide again.</summary>
    Conflict,
}
