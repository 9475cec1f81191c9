namespace Hanyang.Assistant.Training.Certificates;

/// <summary>Somebody has passed: what a certificate is issued from.</summary>
/// <param name="Source">What it comes from, such as <c>attempt:123</c>: one source brings one certificate, however often it is told.</param>
/// <param name="Score">As it is to be printed.</param>
/// <param name="Posts">Codes.</param>
public sealed record CertifiedResult(
    string Source, int MemberId, string ExamCode, string ExamTitle, string ExamVersion, string Score, IReadOnlyList<string> Posts, int ValidForMonths)
{
    /// <summary>Of the source of what comes from an attempt; its id follows.</summary>
    public const string Prefix = "attempt:";
}
