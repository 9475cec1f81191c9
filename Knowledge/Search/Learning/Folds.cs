namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>
/// Divides confirmed questions, and records, into parts, so that each question can be measured as if it had never been confirmed:
/// the evidence for it comes from the other parts only. Otherwise every question would find itself, and the learner would believe it.
/// </summary>
internal static class Folds
{
    public const int Count = 5;

    /// <summary>By question; a matter of the texts alone, whatever their order.</summary>
    public static int[] Of(IReadOnlyList<LearnedQuestion> questions)
    {
        var folds = new int[questions.Count];
        var order = Enumerable.Range(0, questions.Count)
            .OrderBy(question => TextDigest.Of(questions[question].Text))
            .ThenBy(question => questions[question].Text, StringComparer.Ordinal);
        foreach (var (at, question) in order.Index())
        {
            folds[question] = at % Count;
        }

        return folds;
    }

    public static int OfRecord(string id) => (int)(TextDigest.Of(id) % Count);
}
