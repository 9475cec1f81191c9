namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>One question and what is looked up for it once: what the index finds, which parents fit, what was confirmed for similar ones.</summary>
internal sealed class Asking
{
    private const int WideHits = 1_000;

    public Asking(LearningCorpus corpus, IPassageIndex index, Evidence evidence, AskedQuestion asked, string text)
    {
        (Asked, Evidence) = (asked, evidence);
        Hits = index.Search(text, WideHits);
        Neighbours = evidence.Confirmed.Near(asked);
        Votes = new(corpus, Neighbours);
        Parents = Array.ConvertAll(corpus.Levels, level => new AskedParents(level, Hits, level.ScoresFor(asked), Votes.ByParent(level)));
    }

    public AskedQuestion Asked { get; }
    public Evidence Evidence { get; }

    /// <summary>Best first.</summary>
    public IReadOnlyList<Hit> Hits { get; }
    public Neighbour[] Neighbours { get; }
    public Votes Votes { get; }

    /// <summary>By level.</summary>
    public AskedParents[] Parents { get; }
}
