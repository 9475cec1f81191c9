namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Takes records apart side by side and gathers what the learner needs of them.</summary>
internal static class LearningCorpusBuilder
{
    public static LearningCorpus Build(IReadOnlyList<LearningRecord> records, int threads, CancellationToken cancel)
    {
        var (grams, texts, names) = Gather(records, threads, cancel);
        var containing = new int[grams.Count];
        foreach (var gram in texts.Grams)
        {
            containing[gram]++;
        }

        var idf = Array.ConvertAll(containing, having => Ranking.Idf(records.Count, having));
        var lengths = texts.Lengths();
        var average = lengths.DefaultIfEmpty(1).Average();
        var levels = records.Select(record => record.Parents.Count).DefaultIfEmpty(0).Max();
        return new(
            [.. records.Select(record => record.Id)],
            grams,
            idf,
            texts.BySaturation(idf, lengths),
            names.ByRarity(idf),
            Array.ConvertAll(lengths, length => MathF.Log((1 + length) / (1 + average))),
            [.. Enumerable.Range(0, levels).Select(level => ParentLevelBuilder.Build(records, level, texts, grams.Count, cancel))],
            [.. records.Select(record => record.Position)]);
    }

    private static (GramTable Grams, VectorList Texts, VectorList Names) Gather(IReadOnlyList<LearningRecord> records, int threads, CancellationToken cancel)
    {
        Passage[] passages = [.. records.Select(record => new Passage(record.Id, [(PassageField.Name, record.Name), (PassageField.Body, record.Text)]))];
        var batches = PassageIndexBuilder.Analyse(passages, threads, cancel);
        var grams = new GramTable();
        var numbers = Array.ConvertAll(batches, batch => Array.ConvertAll(batch.Grams.InOrder(), grams.FindOrAdd));
        var (texts, names, counts) = (new VectorList(records.Count), new VectorList(records.Count), new int[grams.Count]);
        for (var batch = 0; batch < batches.Length; batch++)
        {
            for (var passage = 0; passage < batches[batch].Count; passage++)
            {
                cancel.ThrowIfCancellationRequested();
                texts.Add(batches[batch].Of(passage), numbers[batch], counts, only: null);
                names.Add(batches[batch].Of(passage), numbers[batch], counts, PassageField.Name);
            }
        }

        return (grams, texts, names);
    }
}
