namespace Hanyang.Assistant.Bot.Conversations;

internal static partial class ConversationsLog
{
    [LoggerMessage(1, LogLevel.Warning, "A group of {Count} turns could not be saved together; saving one by one")]
    public static partial void GroupNotSaved(this ILogger log, Exception failure, int count);
}
