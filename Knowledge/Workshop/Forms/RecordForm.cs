using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Knowledge.Workshop.Forms;

/// <summary>A form for one record of the catalogue, with what somebody typed and what is wrong with it. It asks of a record what an import asks.</summary>
internal sealed partial class RecordForm
{
    private readonly ImportKind kind;
    private readonly Dictionary<string, string> refusals = [];

    private RecordForm(ImportKind kind, JsonObject typed) => (this.kind, Typed) = (kind, typed);

    public RecordShape Shape => kind.Shape;
    public JsonObject Typed { get; }

    /// <summary>Where it is sent; buttons that send it add where to go on.</summary>
    public string Address { get; init; } = "";

    /// <summary>Reasons by the path of the field.</summary>
    public IReadOnlyDictionary<string, string> Refusals => refusals;

    /// <param name="values">As an export writes them.</param>
    public static RecordForm Of(ImportKind kind, JsonObject values, string address) =>
        new(kind, (JsonObject)TypedValues.Of(kind.Shape, values)) { Address = address };

    public static RecordForm Posted(ImportKind kind, IFormCollection form, string address) =>
        new(kind, (JsonObject)TypedValues.Posted(kind.Shape, form)) { Address = address };

    /// <summary>Puts a value in a place of its own, whatever the form said: a code that isn't to be changed.</summary>
    public RecordForm With(string key, string text)
    {
        Typed[key] = text;
        return this;
    }

    public void Refuse(string field, string reason) => refusals.TryAdd(field, reason);

    /// <summary>Adds, removes or moves a row.</summary>
    /// <param name="act">Such as add:materials, remove:materials[2] or up:steps[3].</param>
    /// <returns>Where to go on: the path of a row or of its list; null when it is no such act.</returns>
    public string? Rearrange(string act)
    {
        if (Act().Match(act) is not { Success: true } match || Find(match.Groups["list"].Value) is not { } place)
        {
            return null;
        }

        var (list, row) = place;
        var number = match.Groups["row"] is { Success: true, Value: var text } && int.TryParse(text, out var parsed) ? parsed : 0;
        switch (match.Groups["verb"].Value)
        {
            case "add":
                list.Add(TypedValues.Of(row, null));
                return $"{match.Groups["list"].Value}[{list.Count}]";
            case "remove" when number >= 1 && number <= list.Count:
                list.RemoveAt(number - 1);
                return match.Groups["list"].Value;
            case "up" when number >= 2 && number <= list.Count:
                var moved = list[number - 1]!;
                list.RemoveAt(number - 1);
                list.Insert(number - 2, moved);
                return $"{match.Groups["list"].Value}[{number - 1}]";
            default:
                return match.Groups["list"].Value;
        }
    }

    /// <summary>The record; null when something is wrong with it, which the form then says.</summary>
    public ImportRow? Read()
    {
        TypedValues.Prune(Shape, Typed);
        var found = new Refusals();
        var values = TypedValues.Read(Shape, Typed, "", found);
        using var json = JsonDocument.Parse((values ?? new JsonObject()).ToJsonString());
        // What could not be read has its own reason already; it isn't missing as well.
        var row = Shape.Read(json.RootElement, "", found) is JsonObject record ? kind.Read(record, found) : null;
        foreach (var (field, reason) in found.All)
        {
            refusals.TryAdd(field, reason);
        }

        return refusals.Count == 0 ? row : null;
    }

    private (JsonArray List, RecordShape Row)? Find(string path)
    {
        JsonNode? node = Typed;
        Shape shape = Shape;
        foreach (var key in path.Split('.'))
        {
            if (shape is not RecordShape record || record.Fields.FirstOrDefault(field => field.Key == key) is not { } field)
            {
                return null;
            }

            (node, shape) = (node?[key], field.Shape);
        }

        return node is JsonArray list && shape is ListShape { Item: RecordShape row } ? (list, row) : null;
    }

    [GeneratedRegex(@"\A(?<verb>add|remove|up):(?<list>[A-Za-z.]{1,60})(\[(?<row>[0-9]{1,3})\])?\z")]
    private static partial Regex Act();
}
