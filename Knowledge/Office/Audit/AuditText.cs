using System.Globalization;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Knowledge.Office.Audit;

/// <summary>What may stand in an entry for good: no personal numbers, nothing that a terminal or a database stumbles over, not much.</summary>
internal static class AuditText
{
    private const int LongestDetail = 512;

    public static string Clean(string text, int longest)
    {
        var masked = Masking.Mask(text);
        var clean = new string([.. masked.Select(c => char.IsControl(c) ? ' ' : c)]);
        if (clean.Length <= longest)
        {
            return clean;
        }

        return string.Concat(clean.AsSpan(0, char.IsHighSurrogate(clean[longest - 2]) ? longest - 2 : longest - 1), "…");
    }

    public static string Json(ReadOnlySpan<(string Name, object? Value)> details)
    {
        var json = new JsonObject();
        foreach (var (name, value) in details)
        {
            json[name] = value switch
            {
                null => null,
                bool flag => JsonValue.Create(flag),
                int count => JsonValue.Create(count),
                long count => JsonValue.Create(count),
                string text => JsonValue.Create(Clean(text, LongestDetail)),
                IFormattable other => JsonValue.Create(Clean(other.ToString(null, CultureInfo.InvariantCulture), LongestDetail)),
                _ => throw new ArgumentException($"{name} is neither a text nor a number.", nameof(details)),
            };
        }

        return json.ToJsonString(RecordJson.Options);
    }
}
