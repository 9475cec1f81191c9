namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>
/// Divides confirmed questions into parts, so that each can be measured as if it had never been confirmed: the evidence for
/// a question comes from the other parts only. Otherwise every question would find itself, and the learner would believe it.
/// </summary>
internal static class Folds
{
    public const int Count = 5;

    /// <summary>By question; a matter of the texts alone, whatever their order.</summary>
    public static int[] Of(IReadOnlyList<LearnedQuestion> questions)
    {
        var folds = new int[questions.Count];
        var order = Enumerable.Range(0, questions.Count)
            .OrderBy(question => Gram.OfWord(questions[question].Text).Key)
            .ThenBy(question => questions[question].Text, StringComparer.Ordinal);
        foreach (var (at, question) in order.Index())
        {
            folds[question] = at % Count;
        }

        return folds;
    }
}
