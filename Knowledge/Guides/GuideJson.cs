using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>A version of a guide as JSON: the fields that an import reads, with the version and its standing before them.</summary>
internal static class GuideJson
{
    public static JsonObject Of(Guide guide, GuideVersion version)
    {
        var json = new JsonObject
        {
            ["code"] = guide.Code,
            ["version"] = version.Number,
            ["currentVersion"] = guide.CurrentVersion,
            ["status"] = JsonSerializer.SerializeToNode(guide.Status, RecordJson.Options),
            ["successor"] = guide.SuccessorCode,
            ["sample"] = guide.IsSample,
            ["publishedAt"] = version.PublishedAt,
        };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(version.Content, RecordJson.Options)!.AsObject().ToList())
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }
}
