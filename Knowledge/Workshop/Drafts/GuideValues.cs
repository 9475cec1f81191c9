using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Workshop.Drafts;

/// <summary>A guide's content and hints as one JSON object, with the properties that an export has.</summary>
internal static class GuideValues
{
    public static JsonObject Of(GuideContent content, GuideHints hints)
    {
        var values = JsonSerializer.SerializeToNode(content, RecordJson.Options)!.AsObject();
        foreach (var (key, value) in JsonSerializer.SerializeToNode(hints, RecordJson.Options)!.AsObject().ToList())
        {
            values[key] = value?.DeepClone();
        }

        return values;
    }

    /// <summary>What a guide begins with that nobody has written yet.</summary>
    public static JsonObject Blank() => Of(
        new GuideContent { Name = "", Department = "", Handling = new HandlingByLevel(Handling.None, Handling.None, Handling.None, Handling.None) },
        new GuideHints([], [], []));

    public static GuideContent Content(JsonObject values) => values.Deserialize<GuideContent>(RecordJson.Options)!;

    public static GuideHints Hints(JsonObject values) => values.Deserialize<GuideHints>(RecordJson.Options)!;
}
