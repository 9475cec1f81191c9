using Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Catalogue revision {Revision} read: {Passages} passages")]
    public static partial void CatalogueRead(this ILogger log, long revision, int passages);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The catalogue could not be read; the one in hand goes on answering")]
    public static partial void CatalogueNotRead(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scheduled publications could not be looked after; they stay due")]
    public static partial void DueNotPublished(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The language model failed, the answer stays as it is: {Reason}")]
    public static partial void ModelFailed(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "A sentence of the language model was dropped: {Verdict}")]
    public static partial void SentenceDropped(this ILogger log, SentenceVerdict verdict);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The record {Code} holds text that speaks to a language model; it is answered verbatim")]
    public static partial void RecordSpeaksToModel(this ILogger log, string code);
}
