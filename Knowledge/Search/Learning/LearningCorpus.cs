namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>All records taken apart for the learner, in the index's order. Never changed; safe to use from many threads.</summary>
public sealed class LearningCorpus
{
    private readonly string[] ids;
    private readonly Dictionary<string, int> ordinals;

    internal LearningCorpus(string[] ids, GramTable grams, float[] idf, RecordVectors texts, RecordVectors names, float[] lengths, ParentLevel[] levels, int[] positions)
    {
        (this.ids, Grams, Idf, Texts, Names, Lengths, Levels, Positions) = (ids, grams, idf, texts, names, lengths, levels, positions);
        IsPair = Array.ConvertAll(grams.InOrder(), gram => gram.IsPairOrWord);
        Places = new(levels.FirstOrDefault(), positions);
        ordinals = new(ids.Length, StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            ordinals[ids[i]] = i;
        }
    }

    public int Count => ids.Length;

    internal GramTable Grams { get; }
    internal float[] Idf { get; }

    /// <summary>By gram: two characters or a word, not a single character.</summary>
    internal bool[] IsPair { get; }

    /// <summary>Name and text; the weight is what a gram that is asked once adds to BM25.</summary>
    internal RecordVectors Texts { get; }

    /// <summary>The name alone; the weight is the idf.</summary>
    internal RecordVectors Names { get; }

    /// <summary>In grams, as the logarithm of the share of the average.</summary>
    internal float[] Lengths { get; }
    internal ParentLevel[] Levels { get; }
    internal int[] Positions { get; }
    internal Places Places { get; }

    /// <param name="records">In the index's order.</param>
    /// <param name="threads">How many processors to use; the corpus is the same with any number.</param>
    public static LearningCorpus Build(IReadOnlyList<LearningRecord> records, int threads = 1, CancellationToken cancel = default) =>
        LearningCorpusBuilder.Build(records, Math.Max(1, threads), cancel);

    internal string IdOf(int record) => ids[record];

    /// <summary>The record's ordinal, or -1 where there is none (any more).</summary>
    internal int Find(string id) => ordinals.GetValueOrDefault(id, -1);
}
