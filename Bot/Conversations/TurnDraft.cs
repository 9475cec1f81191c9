using System.Globalization;
using System.Text.Json;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Bot.Conversations.Storage;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>Numbers and addresses the activities of a turn, and writes them down as they will be saved and sent.</summary>
internal sealed class TurnDraft(Arrival arrival, LiveConversation conversation, string key, DateTimeOffset now)
{
    /// <summary>The finest that a timestamp tells apart.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly List<ActivityWrite> activities = [];
    private long sequence = conversation.LastSequence;

    /// <summary>The channel's id where it gives one.</summary>
    public string IncomingId { get; } = arrival.GivenId
        ?? (arrival.IsShown ? IdOf(arrival, conversation.LastSequence + 1) : $"{Guid.NewGuid():N}");

    /// <summary>The id of the first reply.</summary>
    public string ReplyId => IdOf(arrival, conversation.LastSequence + (arrival.IsShown ? 2 : 1));

    /// <param name="replied">When the replies were made: later than the interim activities, which clients put in order by it.</param>
    public TurnWrite Write(Turn turn, DateTimeOffset? replied = null)
    {
        var incoming = arrival.Activity;
        incoming.Timestamp = Timestamp(now);
        if (arrival.IsShown)
        {
            Add(incoming, replyTo: null, key);
        }

        foreach (var reply in turn.Replies)
        {
            Address(reply, incoming);
            reply.Id = IdOf(arrival, sequence + 1);
            reply.Timestamp = Timestamp(replied ?? now);
            reply.ReplyToId = IncomingId;
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

    /// <summary>A message that answers nothing, as it will be saved.</summary>
    public static TurnWrite Tell(LiveConversation conversation, string user, Activity message, string key, DateTimeOffset now)
    {
        var number = conversation.LastSequence + 1;
        message.Id = $"{conversation.Id}|{number:D7}";
        message.Timestamp = Timestamp(now);
        message.Conversation = new() { Id = conversation.Id };
        message.From = new() { Id = AssistantBot.Id, Name = Sentences.Get("SiteName"), Role = "bot" };
        message.Recipient = new() { Id = user };
        return new(conversation.Id, "", "", "", JsonSerializer.Serialize(conversation.State, ActivityJson.Wire.ConversationState),
            conversation.Version, number, now, [new(number, message.Id, null, ActivityJson.Write(message), key)]);
    }

    private void Add(Activity activity, string? replyTo, string? clientKey)
    {
        sequence++;
        activities.Add(new(sequence, Column(activity.Id!), replyTo, ActivityJson.Write(activity), clientKey));
    }

    /// <summary>It names no message to which it replies: that one is only sent when it is saved, and clients would wait for it.</summary>
    public void AddressInterim(Activity interim)
    {
        Address(interim, arrival.Activity);
        interim.Timestamp = Timestamp(now + Tick);
    }

    private static void Address(Activity reply, Activity incoming)
    {
        reply.ChannelId = incoming.ChannelId;
        reply.ServiceUrl = incoming.ServiceUrl;
        reply.Conversation = new() { Id = incoming.Conversation?.Id };
        reply.From = new() { Id = incoming.Recipient?.Id ?? AssistantBot.Id, Name = Sentences.Get("SiteName"), Role = "bot" };
        reply.Recipient = incoming.From is { } asker ? new() { Id = asker.Id, Name = asker.Name } : null;
    }

    private string Reference(Activity incoming) => conversation.Version > 0
        ? ""
        : JsonSerializer.Serialize(ConversationReference.Of(incoming), ActivityJson.Wire.ConversationReference);

    private static string Timestamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    // PostgreSQL has no text with a null character in it; as JSON it is escaped.
    private static string Column(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    private static string IdOf(Arrival arrival, long number) => $"{arrival.Activity.Conversation?.Id ?? arrival.ConversationId}|{number:D7}";
}
