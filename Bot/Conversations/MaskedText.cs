using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>Takes personal numbers out of what somebody has sent, before anything else sees it.</summary>
internal static class MaskedText
{
    public static void Apply(Activity activity)
    {
        activity.Text = Mask(activity.Text);
        activity.Speak = Mask(activity.Speak);
        activity.Summary = Mask(activity.Summary);
        activity.Value = Mask(activity.Value);
        activity.ChannelData = Mask(activity.ChannelData);
        activity.Locale = Mask(activity.Locale);
        activity.Name = Mask(activity.Name);
        Mask(activity.Properties);
        ChannelAccount?[] people = [activity.From, activity.Recipient, .. activity.MembersAdded ?? [], .. activity.MembersRemoved ?? []];
        foreach (var person in people.OfType<ChannelAccount>())
        {
            // Some channels name people by their phone numbers.
            person.Id = Mask(person.Id);
            person.Name = Mask(person.Name);
            Mask(person.Properties);
        }

        if (activity.Conversation is { } conversation)
        {
            // Its id stays: the channel finds the conversation by it.
            conversation.Name = Mask(conversation.Name);
            Mask(conversation.Properties);
        }

        Mask(activity.SuggestedActions?.Properties);
        foreach (var action in activity.SuggestedActions?.Actions ?? [])
        {
            action.Title = Mask(action.Title);
            action.Value = Mask(action.Value);
            Mask(action.Properties);
        }

        foreach (var attachment in activity.Attachments ?? [])
        {
            attachment.Name = Mask(attachment.Name);
            attachment.ContentUrl = Mask(attachment.ContentUrl);
            attachment.Content = Mask(attachment.Content);
            Mask(attachment.Properties);
        }
    }

    /// <summary>What the person said: typed, or behind the button that was pressed.</summary>
    public static string Said(Activity activity) =>
        !string.IsNullOrWhiteSpace(activity.Text) ? activity.Text
        : activity.Value switch
        {
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            JsonObject named when named["text"] is JsonValue text && text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
            _ => "",
        };

    private static string? Mask(string? text) => text is null ? null : Masking.Mask(text);

    private static void Mask(IDictionary<string, JsonElement>? properties)
    {
        foreach (var (name, value) in properties?.ToList() ?? [])
        {
            properties![name] = JsonSerializer.SerializeToElement(Mask(JsonNode.Parse(value.GetRawText())));
        }
    }

    private static JsonNode? Mask(JsonNode? node) => node switch
    {
        JsonObject named => new JsonObject(named.Select(pair => KeyValuePair.Create(pair.Key, Mask(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Mask)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Masking.Mask(value.GetValue<string>())),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.ToJsonString() is var number && Masking.Mask(number) is var masked && masked != number =>
            JsonValue.Create(masked),
        _ => node?.DeepClone(),
    };
}
