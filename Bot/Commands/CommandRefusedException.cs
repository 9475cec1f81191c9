namespace Hanyang.Assistant.Bot.Commands;

/// <summary>A command can't be done. The message is the sentence for whoever gave it; nothing was saved.</summary>
internal sealed class CommandRefusedException(string sentence, Exception? cause = null) : Exception(sentence, cause);
