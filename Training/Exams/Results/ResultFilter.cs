using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Training.Exams.Results;

/// <summary>Whose results are wanted.</summary>
/// <param name="Text">In the name or the staff number.</param>
/// <param name="Unit">Its code; all below it count.</param>
/// <param name="Post">Its code.</param>
internal sealed record ResultFilter(string Text, string? Unit, string? Post, ResultState? State)
{
    private const int Longest = 64;

    public static ResultFilter Of(IQueryCollection query)
    {
        string? Word(string key) => query[key].LastOrDefault()?.Trim() is { Length: > 0 and <= Longest } word ? word : null;
        return new(Word("q") ?? "", Word("unit"), Word("post"), Enum.TryParse<ResultState>(Word("state"), ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null);
    }

    public bool Takes(PersonResult result) =>
        (Text.Length == 0 || result.Member.Person.Name.Contains(Text, StringComparison.OrdinalIgnoreCase) || result.Member.StaffNumber.Contains(Text, StringComparison.OrdinalIgnoreCase))
        && (Post is null || result.Member.Holdings.Any(holding => holding.Post.Code == Post))
        && (State is null || result.State == State);

    /// <summary>Ready for more: begins with a question mark and ends with it or with an ampersand.</summary>
    public string Query => "?" + string.Concat(new[] { ("q", Text), ("unit", Unit), ("post", Post), ("state", State?.ToString()) }.Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}&"));
}
