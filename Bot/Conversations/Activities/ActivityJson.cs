using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Bot.Conversations.Activities;

/// <summary>The wire format, by generated code.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>Chinese as it is, nothing for null.</summary>
    public static ActivityJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter<Knowledge.Guides.Facet>(JsonNamingPolicy.CamelCase) },
    });

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Wire.Activity);
}
