using System.Globalization;
using System.Text.Json;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Bot.Conversations.Storage;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>Numbers and addresses the activities of a turn, and writes them down as they will be saved and sent.</summary>
internal sealed class TurnDraft(Arrival arrival, LiveConversation conversation, string key, DateTimeOffset now)
{
    private readonly List<ActivityWrite> activities = [];
    private long sequence = conversation.LastSequence;

    /// <summary>The channel's id where it gives one.</summary>
    public string IncomingId { get; } = arrival.GivenId
        ?? (arrival.IsShown ? IdOf(arrival, conversation.LastSequence + 1) : $"{Guid.NewGuid():N}");

    public TurnWrite Write(Turn turn)
    {
        var incoming = arrival.Activity;
        incoming.Timestamp = Timestamp();
        if (arrival.IsShown)
        {
            Add(incoming, replyTo: null, key);
        }

        foreach (var reply in turn.Replies)
        {
            Address(reply, incoming);
            Add(reply, Column(IncomingId), clientKey: null);
        }

        return new(conversation.Id, Column(incoming.ChannelId ?? ""), Column(incoming.From?.Id ?? ""), Reference(incoming),
            JsonSerializer.Serialize(turn.State, ActivityJson.Wire.ConversationState),
            conversation.Version, sequence, now, activities)
        {
            Inquiry = turn.Inquiry is null ? null : InquiryRows.ValuesOf(turn.Inquiry, conversation.Id, Column(IncomingId), Column(turn.Replies[0].Id!), now),
            Settlement = turn.Settlement,
        };
    }

    private void Add(Activity activity, string? replyTo, string? clientKey)
    {
        sequence++;
        activities.Add(new(sequence, Column(activity.Id!), replyTo, ActivityJson.Write(activity), clientKey));
    }

    private void Address(Activity reply, Activity incoming)
    {
        reply.Id = IdOf(arrival, sequence + 1);
        reply.Timestamp = Timestamp();
        reply.ChannelId = incoming.ChannelId;
        reply.ServiceUrl = incoming.ServiceUrl;
        reply.Conversation = new() { Id = incoming.Conversation?.Id };
        reply.From = new() { Id = incoming.Recipient?.Id ?? AssistantBot.Id, Name = Sentences.Get("SiteName"), Role = "bot" };
        reply.Recipient = incoming.From is { } asker ? new() { Id = asker.Id, Name = asker.Name } : null;
        reply.ReplyToId = IncomingId;
    }

    private string Reference(Activity incoming) => conversation.Version > 0
        ? ""
        : JsonSerializer.Serialize(ConversationReference.Of(incoming), ActivityJson.Wire.ConversationReference);

    private string Timestamp() => now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    // PostgreSQL has no text with a null character in it; as JSON it is escaped.
    private static string Column(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    private static string IdOf(Arrival arrival, long number) => $"{arrival.Activity.Conversation?.Id ?? arrival.ConversationId}|{number:D7}";
}
