using Hanyang.Assistant.Knowledge.Inquiries;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>What somebody lets know about an inquiry of the same conversation: which record was meant, or whether the reply helped.</summary>
/// <param name="ActivityId">The inquiry's message, or the reply to it.</param>
/// <param name="Chosen">The code of the record chosen among those offered.</param>
internal sealed record Settlement(string ActivityId, string? Chosen, Feedback? Feedback, FeedbackReason? Reason)
{
    public static Settlement Of(string activityId, string chosen) => new(activityId, chosen, null, null);

    public static Settlement Of(string activityId, Feedback feedback, FeedbackReason? reason = null) => new(activityId, null, feedback, reason);
}
