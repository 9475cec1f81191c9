using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>An inquiry that a turn answers, as it will be kept.</summary>
/// <param name="Text">Masked.</param>
/// <param name="Before">The focus in which it was asked.</param>
internal sealed record TurnInquiry(string Text, Answer Answer, Focus Before, string? Locale);
