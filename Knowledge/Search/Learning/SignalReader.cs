using System.Collections.Concurrent;

namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Finds the candidates of a question and measures every signal of each. Safe to use from many threads.</summary>
internal sealed class SignalReader(LearningCorpus corpus, IPassageIndex index)
{
    private readonly ConcurrentBag<RecordReader> idle = [];
    private readonly StandingReader standing = new(corpus);

    public LearningCorpus Corpus => corpus;

    /// <param name="records">Which to measure; the pool where null.</param>
    public SignalTable Read(string text, AskedQuestion asked, Evidence evidence, IReadOnlyList<int>? records = null)
    {
        var asking = new Asking(corpus, index, evidence, asked, text);
        var table = new SignalTable(records is null ? CandidatePool.Of(asking) : [.. records], corpus.Levels.Length);
        var reader = idle.TryTake(out var taken) ? taken : new(corpus);
        reader.Read(asking, table);
        reader.Forget();
        idle.Add(reader);
        standing.Read(asking, table);
        return table;
    }
}
