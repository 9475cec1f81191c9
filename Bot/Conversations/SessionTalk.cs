using Hanyang.Assistant.Training.Courses;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>A session that was said and waits for "确认".</summary>
/// <param name="Terms">As they were said back.</param>
/// <param name="Seen">The digest of the conflicts that were told.</param>
public sealed record SessionTalk(SessionTerms Terms, string Seen);
