using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>A reply on a terminal: the text, then what may be asked next, numbered.</summary>
internal static class ReplyAsText
{
    public static string Of(Reply reply) => reply.Suggestions.Count == 0
        ? reply.Text
        : $"{reply.Text}\n\n{Sentences.Get("AskNext")}\n{string.Join('\n', reply.Suggestions.Select((suggestion, i) => $"  {i + 1}. {suggestion}"))}";
}
