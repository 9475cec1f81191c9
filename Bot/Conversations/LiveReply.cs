using System.Globalization;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Conversations.Activities;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>
/// A reply that is shown while it comes into being, as Web Chat's livestreaming has it: typing activities with <c>streamType</c>, each with the whole text so far, and the message as the final one. Each
/// attempt at a turn goes on with the same stream.
/// </summary>
internal sealed class LiveReply(InterimReplies interims, string conversationId)
{
    private int sequence;

    /// <summary>The id of the first activity of the stream; null while nothing was shown.</summary>
    public string? StreamId { get; private set; }

    /// <param name="text">Empty when there is nothing to show but that somebody is at work.</param>
    public void Tell(TurnDraft draft, string text)
    {
        var id = StreamId ?? $"{draft.ReplyId}-1";
        var number = sequence + 1;
        var activity = new Activity
        {
            Type = ActivityTypes.Typing,
            Id = number == 1 ? id : $"{draft.ReplyId}-{number}",
            TextFormat = "plain",
            Locale = CultureInfo.CurrentUICulture.Name,
            Text = text.Length > 0 ? text : Sentences.Get("Looking"),
            ChannelData = Mark(StreamId, text.Length > 0 ? "streaming" : "informative", number),
        };
        draft.AddressInterim(activity);
        if (interims.Publish(conversationId, ActivityJson.Write(activity)))
        {
            (StreamId, sequence) = (id, number);
        }
    }

    public void End() => interims.End(conversationId);

    /// <summary>Makes the reply the end of the stream, where there is one.</summary>
    public void Conclude(Activity reply)
    {
        if (StreamId is not null && reply.ChannelData is JsonObject data)
        {
            (data["streamId"], data["streamType"]) = (StreamId, "final");
        }
    }

    private static JsonObject Mark(string? streamId, string type, int number)
    {
        var mark = new JsonObject { ["streamType"] = type, ["streamSequence"] = number };
        if (streamId is not null)
        {
            mark["streamId"] = streamId;
        }

        return mark;
    }
}
