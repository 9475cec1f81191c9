namespace Hanyang.Assistant.Bot.Commands;

/// <summary>A reply on a terminal: the text, then what may be asked next, numbered.</summary>
internal static class ReplyAsText
{
    public static string Of(string text, IReadOnlyList<string> suggestions) => suggestions.Count == 0
        ? text
        : $"{text}\n\n{Sentences.Get("AskNext")}\n{string.Join('\n', suggestions.Select((suggestion, i) => $"  {i + 1}. {suggestion}"))}";
}
