using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>What a conversation remembers from one turn to the next.</summary>
/// <param name="Welcomed">Somebody was greeted already.</param>
public sealed record ConversationState(Focus Focus, string? Locale = null, bool Welcomed = false)
{
    public static ConversationState New { get; } = new(Focus.None);
}
