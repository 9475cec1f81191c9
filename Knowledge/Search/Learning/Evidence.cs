namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>All that some confirmed inquiries say about records, before anything is weighed.</summary>
internal sealed class Evidence(LearningCorpus corpus, IReadOnlyList<LearnedQuestion> questions)
{
    public ConfirmedQuestions Confirmed { get; } = new(questions);
    public Demand Demand { get; } = new(corpus, questions);
    public Translation Translation { get; } = TranslationFit.Fit(corpus, questions);
    public Heed Heed { get; } = new(corpus, questions);
}
