using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Training;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Questions} questions turned stale at catalogue revision {Revision}")]
    public static partial void QuestionsStale(this ILogger log, int questions, long revision);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stale questions could not be looked for; the next minute tries again")]
    public static partial void StaleNotChecked(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Attempts} attempts ended by the clock")]
    public static partial void AttemptsEnded(this ILogger log, int attempts);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Attempts} attempts read for mistakes")]
    public static partial void MistakesCollected(this ILogger log, int attempts);
}
