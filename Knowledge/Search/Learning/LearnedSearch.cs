namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A learned ranking at work on the records of now. Safe to use from many threads.</summary>
public sealed class LearnedSearch
{
    private readonly LearningCorpus corpus;
    private readonly SignalReader reader;
    private readonly Evidence evidence;
    private readonly RankingModel model;

    /// <param name="index">Over the same records in the same order as the corpus.</param>
    /// <param name="ranking">Null ranks untrained. One learned when records had other levels of parents keeps its inquiries, weighed as untrained.</param>
    /// <exception cref="ArgumentException">Index and corpus are not of the same records.</exception>
    public LearnedSearch(LearningCorpus corpus, IPassageIndex index, LearnedRanking? ranking = null)
    {
        RefuseOthers(corpus, index);
        this.corpus = corpus;
        reader = new(corpus, index);
        evidence = new(corpus, LearnedQuestion.Of(corpus, ranking?.Inquiries ?? []));
        model = ranking is { } learned && learned.Levels == corpus.Levels.Length ? learned.Model : RankingModel.Default(corpus.Levels.Length);
    }

    /// <summary>The best records for a question, best first, ties by ordinal.</summary>
    public IReadOnlyList<Hit> Rank(string text, int count)
    {
        var table = Look(text);
        return [.. model.Rank(table).Take(Math.Max(count, 0)).Select(ranked => new Hit(table.Records[ranked.Row], ranked.Score))];
    }

    /// <summary>What the learned evidence makes of given records, for one who ranks them by more than that: a score for each, in their order.</summary>
    public float[] ScoresOf(string text, IReadOnlyList<int> records)
    {
        var scores = new float[records.Count];
        foreach (var (row, score) in model.Rank(Look(text, records)))
        {
            scores[row] = score;
        }

        return scores;
    }

    /// <summary>Why a record stands where it stands for a question: every signal, the heaviest first, and what the trees corrected.</summary>
    public IReadOnlyList<SignalShare> Explain(string text, int record)
    {
        var pool = Look(text);
        var at = Array.IndexOf(pool.Records, record);
        var table = at >= 0 ? pool : Look(text, [.. pool.Records, record]);
        var row = at >= 0 ? at : table.Records.Length - 1;
        var signals = table[row].ToArray();
        var sums = model.Sums(table);
        var shares = signals.Select((value, column) =>
            new SignalShare(Signals.NameOf(column), value, model.Weights[column], value * model.Weights[column]));
        var isLooked = RankingModel.Ordered(table, sums).Take(RankingModel.Looked).Contains(row);
        var correction = isLooked ? model.Correction(signals, sums[row] - sums.Max()) : 0;
        return [.. shares.Append(new("Trees", correction, 1, correction)).OrderByDescending(share => MathF.Abs(share.Contribution))];
    }

    internal static void RefuseOthers(LearningCorpus corpus, IPassageIndex index)
    {
        if (corpus.Count != index.Count || Enumerable.Range(0, corpus.Count).Any(record => corpus.IdOf(record) != index.IdOf(record)))
        {
            throw new ArgumentException("The index is not over the records of the corpus, in their order.", nameof(index));
        }
    }

    private SignalTable Look(string text, IReadOnlyList<int>? records = null) => reader.Read(text, AskedQuestion.Of(corpus, text), evidence, records);
}
