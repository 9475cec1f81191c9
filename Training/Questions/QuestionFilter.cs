using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Questions;

/// <summary>Which questions of the bank are wanted.</summary>
/// <param name="Text">In the code or the beginning of the stem.</param>
internal sealed record QuestionFilter(string Text, QuestionKind? Kind, string Tag, string Post, int? Difficulty, QuestionState? State)
{
    private const int Longest = 100;

    public static QuestionFilter Of(IQueryCollection query)
    {
        string Word(string key) => query[key].LastOrDefault()?.Trim() is { Length: <= Longest } word ? word : "";
        return new(
            Word("q"),
            Enum.TryParse<QuestionKind>(Word("kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
            Word("tag"),
            Word("post"),
            int.TryParse(Word("difficulty"), NumberStyles.None, CultureInfo.InvariantCulture, out var difficulty) ? difficulty : null,
            Enum.TryParse<QuestionState>(Word("state"), ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null);
    }

    public IQueryable<Question> Among(IQueryable<Question> questions)
    {
        var (tag, post) = ($"\n{Tag}\n", $"\n{Post}\n");
        return questions
            .Where(question => Text == "" || question.Code.Contains(Text) || question.Summary.Contains(Text))
            .Where(question => Kind == null || question.Kind == Kind)
            .Where(question => Tag == "" || question.TagLines.Contains(tag))
            .Where(question => Post == "" || question.PostLines.Contains(post))
            .Where(question => Difficulty == null || question.Difficulty == Difficulty)
            .Where(question => State == null || question.State == State);
    }

    /// <summary>Ready for more: begins with a question mark and ends with an ampersand or the mark itself.</summary>
    public string Query
    {
        get
        {
            var parts = new[] { ("q", Text), ("kind", Kind?.ToString() ?? ""), ("tag", Tag), ("post", Post), ("difficulty", Difficulty?.ToString(CultureInfo.InvariantCulture) ?? ""), ("state", State?.ToString() ?? "") }.Where(part => part.Item2.Length > 0);
            return "?" + string.Concat(parts.Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}&"));
        }
    }

    /// <summary>Every word that some question has, for a list to choose from.</summary>
    public static async Task<IReadOnlyList<string>> WordsAsync(IQueryable<string> lines, CancellationToken cancel) =>
        [.. (await lines.Where(line => line != "").Distinct().ToListAsync(cancel)).SelectMany(line => line.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)];
}
