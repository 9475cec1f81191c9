using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>What a conversation remembers from one turn to the next.</summary>
/// <param name="Welcomed">Somebody was greeted already.</param>
/// <param name="Last">The last inquiry: what feedback and a choice are about.</param>
/// <param name="Binding">How far somebody is who binds themselves to a member.</param>
/// <param name="Exam">The exam of which this conversation shows the questions.</param>
/// <param name="Recall">The mistake that is being reviewed.</param>
/// <param name="Session">A session that was said back and waits for a yes.</param>
public sealed record ConversationState(Focus Focus, string? Locale = null, bool Welcomed = false, LastInquiry? Last = null, BindingState? Binding = null, ExamTalk? Exam = null, RecallTalk? Recall = null, SessionTalk? Session = null)
{
    public static ConversationState New { get; } = new(Focus.None);
}

/// <param name="ActivityId">Of the person's message.</param>
/// <param name="Choices">The codes between which the reply asked back, if it did.</param>
/// <param name="AsksWhy">It was called unhelpful, and a reason may follow.</param>
public sealed record LastInquiry(string ActivityId, IReadOnlyList<string>? Choices = null, bool AsksWhy = false);

/// <param name="Attempt">0 while one is only offered.</param>
/// <param name="Item">The item that was shown last.</param>
/// <param name="AsksToHandIn">"交卷" was said, and the confirmation may follow.</param>
/// <param name="Offered">Codes of exams in the order in which they were listed.</param>
public sealed record ExamTalk(long Attempt, int Item, bool AsksToHandIn = false, IReadOnlyList<string>? Offered = null);

/// <param name="Recall">What was asked last.</param>
public sealed record RecallTalk(long Recall);
