using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Workshop.Drafts;

/// <summary>A draft carried over to a newer version: each facet as whichever side changed it has it.</summary>
/// <param name="Values">The draft's own facets where both changed them.</param>
/// <param name="Both">The facets that both changed, to different ends.</param>
internal sealed record FacetMerge(JsonObject Values, IReadOnlyList<string> Both)
{
    /// <param name="origin">The version from which the draft was written.</param>
    /// <param name="theirs">The newer version.</param>
    public static FacetMerge Of(JsonObject origin, JsonObject mine, JsonObject theirs)
    {
        var values = new JsonObject();
        List<string> both = [];
        foreach (var key in mine.Select(part => part.Key).Union(theirs.Select(part => part.Key)))
        {
            var changedByMe = !Same(origin[key], mine[key]);
            var changedByThem = !Same(origin[key], theirs[key]);
            if (changedByMe && changedByThem && !Same(mine[key], theirs[key]))
            {
                both.Add(key);
            }

            values[key] = (changedByMe ? mine : theirs)[key]?.DeepClone();
        }

        return new(values, both);
    }

    /// <summary>With their version of some facets that both changed.</summary>
    public JsonObject Taking(JsonObject theirs, IEnumerable<string> keys)
    {
        foreach (var key in keys.Intersect(Both))
        {
            Values[key] = theirs[key]?.DeepClone();
        }

        return Values;
    }

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);
}
