namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Measures what records say of one question, gram by gram. Made for one corpus and used for one question at a time.</summary>
internal sealed class RecordReader(LearningCorpus corpus)
{
    // A word may be asked as itself, or out of nowhere.
    private const float AsItself = .02f;
    private const float FromNowhere = .0005f;
    private const float TranslationShare = .5f;

    private readonly GramSet asked = new(corpus.Grams.Count);
    private readonly GramSet answers = new(corpus.Grams.Count);
    private readonly AskedTranslation translation = new(corpus.Grams.Count);

    public void Read(Asking asking, SignalTable table)
    {
        Prepare(asking);
        var heed = Array.ConvertAll(asking.Asked.Grams, asking.Evidence.Heed.Of);
        var scores = new float[table.Records.Length];
        var measured = new Measured(asking.Asked, heed);
        for (var row = 0; row < table.Records.Length; row++)
        {
            measured.Clear();
            Measure(table.Records[row], measured);
            Tell(asking.Asked, table, row, measured);
            scores[row] = measured.Singles + measured.Pairs;
        }

        var best = MathF.Max(scores.DefaultIfEmpty(0).Max(), 1e-6f);
        for (var row = 0; row < scores.Length; row++)
        {
            table.Set(row, Signal.ScoreShare, scores[row] / best);
        }
    }

    public void Forget()
    {
        asked.Clear();
        answers.Clear();
        translation.Clear();
    }

    private void Prepare(Asking asking)
    {
        var grams = asking.Asked.Grams;
        for (var at = 0; at < grams.Length; at++)
        {
            asked.Add(grams[at], at);
        }

        translation.Prepare(asking.Asked, asking.Evidence.Translation);
        foreach (var (record, share) in asking.Votes.Shares)
        {
            var weights = corpus.Texts.WeightsOf(record);
            var said = corpus.Texts.GramsOf(record);
            for (var i = 0; i < said.Length; i++)
            {
                answers.Add(said[i], share * weights[i] / corpus.Texts.LengthOf(record));
            }
        }
    }

    private void Measure(int record, Measured measured)
    {
        var grams = corpus.Texts.GramsOf(record);
        var weights = corpus.Texts.WeightsOf(record);
        for (var i = 0; i < grams.Length && i < weights.Length; i++)
        {
            var gram = grams[i];
            if (asked.Has(gram))
            {
                measured.Meet((int)asked[gram], weights[i]);
            }

            if (answers.Has(gram))
            {
                measured.LikeAnswers += answers[gram] * weights[i];
            }

            translation.Add(gram, weights[i], measured.Translated);
        }

        measured.LikeAnswers /= MathF.Max(corpus.Texts.LengthOf(record), 1e-6f);
        foreach (var gram in corpus.Names.GramsOf(record))
        {
            measured.Named += asked.Has(gram) ? corpus.Idf[gram] : 0;
        }
    }

    private void Tell(AskedQuestion question, SignalTable table, int row, Measured measured)
    {
        var record = table.Records[row];
        table.Set(row, Signal.Score, (measured.Singles + measured.Pairs) / question.Whole);
        table.Set(row, Signal.Singles, measured.Singles / question.Whole);
        table.Set(row, Signal.Pairs, measured.Pairs / question.Whole);
        table.Set(row, Signal.Coverage, measured.Covered / question.Whole);
        table.Set(row, Signal.Chain, MathF.Log(1 + measured.LongestChain()));
        table.Set(row, Signal.NameAsked, measured.Named / MathF.Max(corpus.Names.SumOf(record), 1e-6f));
        table.Set(row, Signal.AskedByName, measured.Named / question.Whole);
        table.Set(row, Signal.Length, corpus.Lengths[record]);
        table.Set(row, Signal.HeededScore, measured.HeededScore / measured.HeededWhole);
        table.Set(row, Signal.HeededCoverage, measured.HeededCovered / measured.HeededWhole);
        table.Set(row, Signal.LikeAnswers, measured.LikeAnswers);
        table.Set(row, Signal.Translation, LogProbability(question, measured, corpus.Texts.SumOf(record)));
    }

    /// <summary>Of the question's words, given the record: the mean, heavier words counting more.</summary>
    private static float LogProbability(AskedQuestion question, Measured measured, float whole)
    {
        var (sum, weights) = (0f, 1e-6f);
        for (var at = 0; at < question.Unit.Length; at++)
        {
            if (!question.IsPair[at])
            {
                continue;
            }

            var probability = (TranslationShare * measured.Translated[at] / MathF.Max(whole, 1e-6f)) + (measured.Met[at] ? AsItself : 0) + FromNowhere;
            sum += question.Unit[at] * MathF.Log(probability);
            weights += question.Unit[at];
        }

        return sum / weights;
    }
}
