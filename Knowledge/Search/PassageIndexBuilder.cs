namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>
/// Builds an index in two steps: batches of passages are taken apart side by side, then their grams get common numbers
/// and every posting its saturated frequency, for which the fields' average lengths have to be known.
/// </summary>
public static class PassageIndexBuilder
{
    /// <param name="threads">How many processors to use; the index is the same with any number.</param>
    public static PassageIndex Build(
        IReadOnlyList<Passage> passages, Ranking? ranking = null, int threads = 1, CancellationToken cancel = default)
    {
        ranking ??= Ranking.Default;
        var batches = Analyse(passages, Math.Max(1, threads), cancel);
        var grams = new GramTable();
        var numbers = Array.ConvertAll(batches, batch => Array.ConvertAll(batch.Grams.InOrder(), grams.FindOrAdd));
        var merge = new PostingMerge(batches, numbers, grams.Count, ranking);
        var (blocks, containing) = merge.Run(passages.Count, cancel);
        var idf = Array.ConvertAll(containing, having => Ranking.Idf(passages.Count, having));
        return new([.. passages.Select(passage => passage.Id)], grams, idf, blocks, ranking, merge.Averages);
    }

    internal static AnalysedPassages[] Analyse(IReadOnlyList<Passage> passages, int threads, CancellationToken cancel)
    {
        var batches = new AnalysedPassages[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, number =>
        {
            var batch = batches[number] = new();
            var end = (int)((long)passages.Count * (number + 1) / threads);
            for (var i = (int)((long)passages.Count * number / threads); i < end; i++)
            {
                batch.Add(passages[i], cancel);
            }
        });
        return batches;
    }
}
