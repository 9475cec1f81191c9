using System.Text.Json;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Inquiries;

namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>How a turn writes the rows of inquiries: see <see cref="AskedInquiry"/>. Written plainly, for every message passes here.</summary>
internal static class InquiryRows
{
    public const string Append =
        "INSERT INTO inquiries (conversation_id, activity_id, reply_activity_id, asked_at, text, spoken, route, status, code, version, facets, " +
        "choices, ranked, confidence, catalogue_revision, learned_version, focus, locale) " +
        "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17)";

    // What a person in charge has said stands.
    private const string Choose =
        "UPDATE inquiries SET meaning = 'Record', meant_code = @p2, confirmed_by = 'Choice', confirmed_at = @p3, pending_alias_for = @p2 " +
        "WHERE conversation_id = @p0 AND activity_id = @p1 AND confirmed_by IS NULL";

    // An answer that helped tells what was meant, unless it was found from the conversation and not from the words; who changes their mind takes that back.
    private const string Rate =
        "UPDATE inquiries SET feedback = @p2, feedback_reason = @p3, " +
        $"meaning = CASE WHEN {IsOurs} THEN CASE WHEN {Teaches} THEN 'Record' END ELSE meaning END, " +
        $"meant_code = CASE WHEN {IsOurs} THEN CASE WHEN {Teaches} THEN code END ELSE meant_code END, " +
        $"confirmed_by = CASE WHEN {IsOurs} THEN CASE WHEN {Teaches} THEN 'Helpful' END ELSE confirmed_by END, " +
        $"confirmed_at = CASE WHEN {IsOurs} THEN CASE WHEN {Teaches} THEN @p4 END ELSE confirmed_at END " +
        "WHERE conversation_id = @p0 AND (activity_id = @p1 OR reply_activity_id = @p1) " +
        "AND (feedback IS NULL OR feedback <> @p2 OR COALESCE(feedback_reason, '') <> COALESCE(@p3, ''))";

    private const string IsOurs = "(confirmed_by IS NULL OR confirmed_by = 'Helpful')";
    private const string Teaches = "@p2 = 'Helpful' AND status = 'Answered' AND code IS NOT NULL AND ranked <> '[]'";

    private const int LongestText = Inquiry.LongestText;
    private const int LongestCode = 64;

    private static readonly string[] Routes = Enum.GetNames<Route>();
    private static readonly string[] Statuses = Enum.GetNames<ReplyStatus>();

    public static object?[] ValuesOf(TurnInquiry asked, string conversationId, string activityId, string replyId, DateTimeOffset now)
    {
        var (text, answer) = (Column(asked.Text), asked.Answer);
        return
        [
            conversationId, activityId, replyId, now.UtcTicks, text, AskedInquiry.SpokenOf(text),
            Routes[(int)answer.Route], Statuses[(int)answer.Reply.Status], Code(answer.Source?.Code), answer.Source?.Version,
            Json(answer.Reply.Facets), Json(answer.Choices), Json(answer.Ranking), answer.Reply.Confidence,
            answer.Revision, answer.LearnedVersion, asked.Before == Focus.None ? null : RecordJson.Write(asked.Before), asked.Locale,
        ];
    }

    /// <summary>The statement that lets the row know, and its values.</summary>
    public static (string Statement, object?[] Values) Settle(Settlement settlement, string conversationId, DateTimeOffset now) => settlement switch
    {
        { Chosen: { } code } => (Choose, [conversationId, Column(settlement.ActivityId), code, now.UtcTicks]),
        _ => (Rate, [conversationId, Column(settlement.ActivityId), $"{settlement.Feedback}", settlement.Reason?.ToString(), now.UtcTicks]),
    };

    private static string Json<T>(IReadOnlyList<T> list) => list.Count == 0 ? "[]" : JsonSerializer.Serialize(list, RecordJson.Options);

    private static string? Code(string? code) => code is { Length: > LongestCode } ? code[..LongestCode] : code;

    // PostgreSQL has no text with a null character in it, and none that is cut in the middle of a character.
    private static string Column(string text)
    {
        var end = Math.Min(text.Length, LongestText);
        end -= end > 0 && end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[..end].Replace("\0", "", StringComparison.Ordinal);
    }
}
