using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>One property of a record, and the column of the same name.</summary>
/// <param name="Key">The name in JSON, camel case.</param>
/// <param name="Title">The Chinese column title: part of the file format, so it never depends on the reader's language.</param>
/// <param name="Needed">A record without it is refused.</param>
/// <param name="ImportOnly">Understood, never written.</param>
public sealed record Field(string Key, string Title, Shape Shape, bool Needed = false, bool ImportOnly = false)
{
    /// <summary>What other people's tables call the column.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }
}

/// <summary>A column of a table: the property's path and title; parts of a nested object are columns of their own.</summary>
/// <param name="Key">Such as <c>online.extent</c>.</param>
/// <param name="Title">Such as 网上办理·程度.</param>
public sealed record Column(string Key, string Title, Field Field, Field? Owner)
{
    /// <summary>What stands in this column for a record; empty when it has no such value.</summary>
    public string CellOf(JsonObject record) =>
        Field.Shape.WriteCell((Owner is null ? record : record[Owner.Key] as JsonObject)?[Field.Key]);
}
