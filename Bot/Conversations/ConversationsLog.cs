namespace Hanyang.Assistant.Bot.Conversations;

internal static partial class ConversationsLog
{
    [LoggerMessage(1, LogLevel.Warning, "A group of {Count} turns could not be saved together; saving one by one")]
    public static partial void GroupNotSaved(this ILogger log, Exception failure, int count);

    [LoggerMessage(2, LogLevel.Warning, "Somebody asked {Path} with a bearer token that is not valid: {Reason}")]
    public static partial void TokenRefused(this ILogger log, string path, string reason);
}
