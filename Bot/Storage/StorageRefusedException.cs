namespace Hanyang.Assistant.Bot.Storage;

/// <summary>The database can't be used as it is; the message is a sentence for the person at the terminal.</summary>
public sealed class StorageRefusedException(string sentence, Exception? cause = null) : Exception(sentence, cause);
