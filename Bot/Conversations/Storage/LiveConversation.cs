namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>
/// A conversation as it was last read or written here. Only whoever holds its lock touches it; whether it is still true,
/// the version check of the next saving tells.
/// </summary>
internal sealed class LiveConversation(string id, ConversationState state)
{
    private readonly Dictionary<string, string> deliveries = [];

    public string Id => id;
    public ConversationState State { get; private set; } = state;

    /// <summary>0 until its first turn is saved.</summary>
    public int Version { get; private set; }
    public long LastSequence { get; private set; }

    /// <summary>Older deliveries stand in the database alone.</summary>
    public bool ForgetsDeliveries { get; private init; }
    public int KnownDeliveries => deliveries.Count;

    public static LiveConversation Of(
        string id, ConversationState state, int version, long lastSequence, IReadOnlyList<(string Key, string ActivityId)> newest, bool complete)
    {
        var live = new LiveConversation(id, state) { Version = version, LastSequence = lastSequence, ForgetsDeliveries = !complete };
        foreach (var (key, activityId) in newest)
        {
            live.deliveries[key] = activityId;
        }

        return live;
    }

    /// <summary>The id that the activity got when it was delivered first.</summary>
    public string? DeliveredAs(string key) => deliveries.GetValueOrDefault(key);

    /// <summary>Takes over what a turn has saved.</summary>
    public void MoveOn(TurnWrite turn, ConversationState state)
    {
        Version++;
        LastSequence = turn.LastSequence;
        State = state;
        foreach (var activity in turn.Activities)
        {
            if (activity.ClientKey is { } key)
            {
                deliveries[key] = activity.ActivityId;
            }
        }
    }
}
