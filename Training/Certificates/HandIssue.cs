namespace Hanyang.Assistant.Training.Certificates;

/// <summary>A certificate that somebody issues by hand, such as one from before there was this system.</summary>
/// <param name="Posts">Codes.</param>
/// <param name="Exam">What was passed, in words; may be empty.</param>
/// <param name="Note">Why it is issued by hand; stands on the certificate.</param>
public sealed record HandIssue(int MemberId, IReadOnlyList<string> Posts, string Exam, string Score, DateOnly ValidThrough, string Note);
