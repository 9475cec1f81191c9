using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Catalogue revision {Revision} read: {Passages} passages")]
    public static partial void CatalogueRead(this ILogger log, long revision, int passages);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The catalogue could not be read; the one in hand goes on answering")]
    public static partial void CatalogueNotRead(this ILogger log, Exception error);
}
