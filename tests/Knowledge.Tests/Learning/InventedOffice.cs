using Hanyang.Assistant.Knowledge.Evaluation;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Tests.Learning;

/// <summary>
/// An office of invented matters: each is written in official words, people ask in other words, and of some departments far more
/// than of others. So there is something to learn, and nothing that a model could know from elsewhere.
/// </summary>
internal sealed class InventedOffice
{
    private const int Departments = 12;
    private const int MattersPerDepartment = 10;
    private const int WordsPerMatter = 4;

    private readonly Random dice;
    private readonly string[] official;
    private readonly string[] spoken;
    private readonly List<int[]> wordsOf = [];

    public InventedOffice(int seed)
    {
        dice = new(seed);
        (official, spoken) = ([.. Enumerable.Range(0, 90).Select(_ => Word())], [.. Enumerable.Range(0, 90).Select(_ => Word())]);
        for (var matter = 0; matter < Departments * MattersPerDepartment; matter++)
        {
            var words = Enumerable.Range(0, WordsPerMatter).Select(_ => dice.Next(official.Length)).ToArray();
            wordsOf.Add(words);
            Records.Add(new($"m{matter}", official[words[0]], string.Concat(words.Select(word => official[word])), [$"d{matter / MattersPerDepartment}"], matter % MattersPerDepartment));
        }

        Corpus = LearningCorpus.Build(Records, threads: 2);
        Index = PassageIndexBuilder.Build([.. Records.Select(record => new Passage(record.Id, [(PassageField.Body, $"{record.Name}\n{record.Text}")]))]);
    }

    public List<LearningRecord> Records { get; } = [];
    public LearningCorpus Corpus { get; }
    public PassageIndex Index { get; }

    /// <summary>Questions with the record that each is about; the first departments are asked most.</summary>
    public List<ConfirmedInquiry> Inquiries(int count)
    {
        var inquiries = new List<ConfirmedInquiry>();
        for (var i = 0; i < count; i++)
        {
            var matter = Math.Min(dice.Next(wordsOf.Count), dice.Next(wordsOf.Count));
            var said = wordsOf[matter].OrderBy(_ => dice.Next()).Take(3).Select((word, at) => at == 0 ? official[word] : spoken[word]);
            inquiries.Add(new($"{string.Concat(said)}{Word()}", [$"m{matter}"]));
        }

        return inquiries;
    }

    public LearnedRanking Learn(IReadOnlyList<ConfirmedInquiry> inquiries) =>
        Learner.Learn(Corpus, Index, inquiries, cancel: TestContext.Current.CancellationToken);

    public LearnedSearch Search(LearnedRanking? ranking = null) => new(Corpus, Index, ranking);

    /// <summary>MRR@10.</summary>
    public double Judge(LearnedRanking? ranking, IEnumerable<ConfirmedInquiry> questions)
    {
        var search = Search(ranking);
        return questions.Average(question => RankingFigures.Of(
            [.. search.Rank(question.Text, 10).Select(hit => Index.IdOf(hit.Ordinal))], question.Records.ToDictionary(id => id, _ => 1)).Mrr);
    }

    private string Word() => $"{(char)dice.Next(0x5000, 0x5400)}{(char)dice.Next(0x5000, 0x5400)}";
}
