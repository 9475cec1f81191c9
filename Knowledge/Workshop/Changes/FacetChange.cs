using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Hanyang.Assistant.Knowledge.Workshop.Forms;

namespace Hanyang.Assistant.Knowledge.Workshop.Changes;

/// <summary>What differs in one facet of a guide, or in one hint.</summary>
/// <param name="Key">As in an export.</param>
/// <param name="IsHint">It helps to find the guide and residents don't read it.</param>
internal sealed record FacetChange(string Key, string Label, bool IsHint, IReadOnlyList<LineChange> Lines)
{
    private static readonly HashSet<string> Hints = ["keywords", "aliases", "counterexamples"];

    /// <summary>Only what differs, in the order of the form.</summary>
    /// <param name="old">Null for a guide that didn't exist.</param>
    public static IReadOnlyList<FacetChange> Between(JsonObject? old, JsonObject now) =>
    [
        .. GuideShape.Shape.Fields
            .Where(field => !JsonNode.DeepEquals(old?[field.Key], now[field.Key]) && !(IsEmpty(old?[field.Key]) && IsEmpty(now[field.Key])))
            .Select(field => Of(field, old, now)),
    ];

    private static FacetChange Of(Field field, JsonObject? old, JsonObject now)
    {
        var facet = Enum.TryParse<Facet>(field.Key, ignoreCase: true, out var known) ? known : (Facet?)null;
        var before = LinesOf(field, facet, old);
        var after = LinesOf(field, facet, now);
        // Words that residents read don't tell everything: which facets an exception touches, for one.
        var (was, becomes) = before.SequenceEqual(after) ? (Raw(field, old), Raw(field, now)) : (before, after);
        return new(field.Key, facet is { } named ? FacetText.Label(named) : FieldView.LabelOf(field.Key, field), Hints.Contains(field.Key), LineChange.Of(was, becomes));
    }

    private static IReadOnlyList<string> LinesOf(Field field, Facet? facet, JsonObject? values)
    {
        if (values is null)
        {
            return [];
        }

        return facet is { } known
            ? FacetText.Lines(GuideValues.Content(values), known)
            : field.Key == "handling" ? FacetText.Handling(values["handling"].Deserialize<HandlingByLevel>(RecordJson.Options)!)
            : Raw(field, values);
    }

    private static string[] Raw(Field field, JsonObject? values) => field.Shape switch
    {
        _ when IsEmpty(values?[field.Key]) => [],
        { Choices.Count: > 0 } shape => [FieldView.Word(shape.Choices.Single(choice => choice.Key == values![field.Key]!.GetValue<string>()).Value)],
        var shape => [.. CellText.Lines(shape.WriteCell(values![field.Key]))],
    };

    private static bool IsEmpty(JsonNode? value) =>
        value is null or JsonArray { Count: 0 } || (value is JsonValue text && text.TryGetValue<string>(out var word) && word.Length == 0);
}
