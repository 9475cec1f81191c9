namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>What a notice tells.</summary>
/// <param name="Path">Of the page where something can be done about it.</param>
/// <param name="Arguments">What the kind's sentence is filled with; instants and days in ISO 8601.</param>
/// <param name="Due">When it should go out; at once when null.</param>
/// <param name="UsefulUntil">From then on it is skipped instead of sent.</param>
public sealed record NoticeContent(string Path, IReadOnlyList<string> Arguments, DateTimeOffset? Due = null, DateTimeOffset? UsefulUntil = null);
