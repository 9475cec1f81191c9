namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A confirmed inquiry as it is used: taken apart, and those of its records that exist, by ordinal.</summary>
internal sealed record LearnedQuestion(string Text, AskedQuestion Asked, int[] Relevant)
{
    /// <summary>The inquiries in their order; one whose records are all gone is left out.</summary>
    public static LearnedQuestion[] Of(LearningCorpus corpus, IEnumerable<ConfirmedInquiry> inquiries) =>
    [
        .. inquiries
            .Select(inquiry => new LearnedQuestion(
                inquiry.Text,
                AskedQuestion.Of(corpus, inquiry.Text),
                [.. inquiry.Records.Select(corpus.Find).Where(record => record >= 0).Distinct().Order()]))
            .Where(question => question.Relevant.Length > 0)
    ];
}
