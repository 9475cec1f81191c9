using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

/// <summary>What makes a row the same record in the next file.</summary>
public static class RowKey
{
    private const int DigestLength = 16;

    /// <summary>Its code, else its external id, else a digest of its content.</summary>
    public static string Of<TContent>(JsonObject values, TContent content)
    {
        if (values["code"]?.GetValue<string>() is { } code)
        {
            return code;
        }

        var id = values["id"]?.GetValue<string>();
        return id switch
        {
            null => $"c-{RecordJson.Digest(content)[..DigestLength]}",
            _ when CodeShape.IsSafe(id) => id,
            _ => $"x-{RecordJson.Digest(id)[..DigestLength]}",
        };
    }

    public static bool IsSample(JsonObject values) => values["sample"]?.GetValue<bool>() ?? false;

    /// <summary>For kinds that can't do without: neither code nor external id is a refusal.</summary>
    public static void Need(JsonObject values, Refusals refusals)
    {
        if (values["code"] is null && values["id"] is null)
        {
            refusals.Add("code", Sentences.Get("ImportNeeded", "code"));
        }
    }
}
