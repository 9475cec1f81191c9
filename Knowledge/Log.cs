using Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Search.Learning;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Catalogue revision {Revision} read: {Passages} passages")]
    public static partial void CatalogueRead(this ILogger log, long revision, int passages);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The catalogue could not be read; the one in hand goes on answering")]
    public static partial void CatalogueNotRead(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The learned version {Number} is not used: {Refusal}")]
    public static partial void LearnedVersionRefused(this ILogger log, int number, LearnedRankingRefusal refusal);

    [LoggerMessage(Level = LogLevel.Information, Message = "Version {Number} learned from {Inquiries} inquiries: {Gate}")]
    public static partial void Learned(this ILogger log, int number, int inquiries, GateVerdict? gate);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Version {Number} could not be learned")]
    public static partial void NotLearned(this ILogger log, Exception error, int number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for something to learn failed; the next hour tries again")]
    public static partial void RelearningFailed(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scheduled publications could not be looked after; they stay due")]
    public static partial void DueNotPublished(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Draft {Draft} is due and could not be published; it is tried again every minute")]
    public static partial void DraftNotPublished(this ILogger log, Exception error, int draft);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The language model failed, the answer stays as it is: {Reason}")]
    public static partial void ModelFailed(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "A sentence of the language model was dropped: {Verdict}")]
    public static partial void SentenceDropped(this ILogger log, SentenceVerdict verdict);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The record {Code} holds text that speaks to a language model; it is answered verbatim")]
    public static partial void RecordSpeaksToModel(this ILogger log, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "How far batch test {Run} is could not be written down; it goes on")]
    public static partial void TrialNotHeard(this ILogger log, Exception error, int run);

    [LoggerMessage(Level = LogLevel.Error, Message = "Batch test {Run} failed")]
    public static partial void TrialFailed(this ILogger log, Exception error, int run);

    [LoggerMessage(Level = LogLevel.Information, Message = "Notices: {Sent} sent, {Failed} to be tried again, {GivenUp} given up, {Skipped} skipped")]
    public static partial void NoticesDispatched(this ILogger log, int sent, int failed, int givenUp, int skipped);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel {Channel} failed; what it was to send is tried again")]
    public static partial void ChannelFailed(this ILogger log, Exception error, string channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "New audit entries could not be sealed; the next look tries again")]
    public static partial void AuditNotSealed(this ILogger log, Exception error);
}
