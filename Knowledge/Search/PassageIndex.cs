using System.Buffers;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>
/// The index in memory. All that a posting adds to a score is known when it is built, so a search only adds up:
/// every posting of the question's grams, then one pass for the best.
/// </summary>
public sealed class PassageIndex : IPassageIndex
{
    private readonly string[] ids;
    private readonly GramTable grams;
    private readonly float[] idf;
    private readonly PostingBlock[] blocks;
    private readonly float scale;

    internal PassageIndex(string[] ids, GramTable grams, float[] idf, PostingBlock[] blocks, Ranking ranking, IReadOnlyList<double> averages)
    {
        (Ranking, AverageLengths) = (ranking, averages);
        (this.ids, this.grams, this.idf, this.blocks) = (ids, grams, idf, blocks);
        scale = (ranking.Saturation + 1) / PostingBlock.Whole;
    }

    public static PassageIndex Empty { get; } = PassageIndexBuilder.Build([]);

    public int Count => ids.Length;

    internal Ranking Ranking { get; }

    /// <summary>Of each field where there is one, in grams.</summary>
    internal IReadOnlyList<double> AverageLengths { get; }

    public string IdOf(int ordinal) => ids[ordinal];

    public IReadOnlyList<Hit> Search(string text, int count) => Search(Query.Of(text), count);

    public IReadOnlyList<Hit> Search(Query query, int count, Func<int, bool>? accept = null)
    {
        var known = Known(query);
        if (count <= 0 || known.Count == 0)
        {
            return [];
        }

        var top = new TopHits(Math.Min(count, Count));
        var scores = ArrayPool<float>.Shared.Rent(Math.Min(Count, PostingBlock.MostPassages));
        foreach (var block in blocks)
        {
            var sums = scores.AsSpan(0, block.Count);
            sums.Clear();
            foreach (var (gram, weight) in known)
            {
                block.Accumulate(gram, weight * scale, sums);
            }

            Collect(block.First, sums, top, accept);
        }

        ArrayPool<float>.Shared.Return(scores);
        return top.Drain();
    }

    public float Idf(Gram gram) => grams.Find(gram) is >= 0 and var number ? idf[number] : Ranking.Idf(Count, 0);

    public Coverage CoverageOf(int ordinal, Query query)
    {
        var block = blocks[ordinal / PostingBlock.MostPassages];
        var (all, named, anywhere) = (0f, 0f, 0f);
        foreach (var (gram, _) in query.Grams)
        {
            var number = grams.Find(gram);
            var rarity = Idf(gram);
            var fields = number < 0 ? 0 : block.FieldsOf(number, ordinal - block.First);
            all += rarity;
            anywhere += fields != 0 ? rarity : 0;
            named += (fields & Fields.Named) != 0 ? rarity : 0;
        }

        return all == 0 ? default : new(named / all, anywhere / all);
    }

    /// <summary>What each gram of a query adds to the score of a passage: together they are the score.</summary>
    internal IReadOnlyList<(Gram Gram, float Share)> Explain(int ordinal, Query query)
    {
        var block = blocks[ordinal / PostingBlock.MostPassages];
        return [.. query.Grams
            .Select(gram => (gram.Gram, gram.Occurrences, Number: grams.Find(gram.Gram)))
            .Where(gram => gram.Number >= 0)
            .Select(gram => (gram.Gram, idf[gram.Number] * gram.Occurrences * scale * block.FrequencyOf(gram.Number, ordinal - block.First)))];
    }

    private List<(int Gram, float Weight)> Known(Query query)
    {
        var known = new List<(int, float)>(query.Grams.Count);
        foreach (var (gram, occurrences) in query.Grams)
        {
            if (grams.Find(gram) is >= 0 and var number)
            {
                known.Add((number, idf[number] * occurrences));
            }
        }

        return known;
    }

    private static void Collect(int first, ReadOnlySpan<float> sums, TopHits top, Func<int, bool>? accept)
    {
        var bar = top.Bar;
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] > bar && accept?.Invoke(first + i) != false)
            {
                top.Offer(first + i, sums[i]);
                bar = top.Bar;
            }
        }
    }
}
