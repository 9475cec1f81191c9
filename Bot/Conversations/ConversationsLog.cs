namespace Hanyang.Assistant.Bot.Conversations;

internal static partial class ConversationsLog
{
    [LoggerMessage(1, LogLevel.Warning, "A group of {Count} turns could not be saved together; saving one by one")]
    public static partial void GroupNotSaved(this ILogger log, Exception failure, int count);

    [LoggerMessage(2, LogLevel.Information, "Deleted {Count} conversations in which nothing has happened for {Days} days")]
    public static partial void ConversationsDeleted(this ILogger log, int count, int days);

    [LoggerMessage(3, LogLevel.Warning, "Old conversations could not be deleted; trying again in an hour")]
    public static partial void ConversationsNotDeleted(this ILogger log, Exception failure);
}
