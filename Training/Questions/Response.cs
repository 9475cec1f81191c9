namespace Hanyang.Assistant.Training.Questions;

/// <summary>What somebody answered.</summary>
/// <param name="Values">
/// Choice: the keys of the options chosen. True or false: <c>true</c> or <c>false</c>. Fill-in: a text for each blank. Numeric and short
/// answer: one text. Ordering: keys in the order given. Matching: for each left side in the record's order the key of the right side, empty
/// where none was chosen.
/// </param>
/// <param name="Parts">A case: a response for each part, in the record's order.</param>
public sealed record Response(IReadOnlyList<string> Values, IReadOnlyList<Response>? Parts = null)
{
    public static Response Of(params IReadOnlyList<string> values) => new(values);

    public static Response OfParts(params IReadOnlyList<Response> parts) => new([], parts);

    /// <summary>The value in a place; empty where there is none.</summary>
    internal string At(int place) => place < Values.Count ? Values[place] : "";
}
