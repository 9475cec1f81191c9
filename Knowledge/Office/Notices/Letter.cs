namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>A message as a channel sends it: one notice, or a day's reminders to one person.</summary>
/// <param name="Id">Stays the same however often it is tried: by it a channel knows what it has sent already.</param>
/// <param name="Address">For e-mail; null where none is known.</param>
/// <param name="Language">A BCP 47 tag.</param>
public sealed record Letter(long Id, int Person, string? Address, string Language, string Subject, string Text);
