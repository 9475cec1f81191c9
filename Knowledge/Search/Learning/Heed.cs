using System.Runtime.InteropServices;

namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>
/// Which words of a question to heed: how often a record that answers it has the word too. A word seldom or never asked before is
/// judged like others that are as rare.
/// </summary>
internal sealed class Heed
{
    /// <summary>As many questions as it takes to believe the word's own count as much as that of its class.</summary>
    private const float Belief = 3;
    private const int Rarities = 12;

    private readonly LearningCorpus corpus;
    private readonly Dictionary<int, Count> words = [];
    private readonly Count[] classes = [.. Enumerable.Repeat(new Count(2, 8), Rarities * 2)];

    public Heed(LearningCorpus corpus, IReadOnlyList<LearnedQuestion> questions)
    {
        this.corpus = corpus;
        foreach (var question in questions)
        {
            foreach (var gram in question.Asked.Grams)
            {
                var met = question.Relevant.Count(record => corpus.Texts.GramsOf(record).BinarySearch(gram) >= 0) / (float)question.Relevant.Length;
                CollectionsMarshal.GetValueRefOrAddDefault(words, gram, out _) += new Count(met, 1);
                classes[ClassOf(gram)] += new Count(met, 1);
            }
        }
    }

    /// <summary>0 to 1.</summary>
    public float Of(int gram)
    {
        var (word, alike) = (words.GetValueOrDefault(gram), classes[ClassOf(gram)]);
        return (word.Met + (Belief * alike.Met / alike.Asked)) / (word.Asked + Belief);
    }

    private int ClassOf(int gram) => Math.Min((int)corpus.Idf[gram], Rarities - 1) + (corpus.IsPair[gram] ? Rarities : 0);

    private readonly record struct Count(float Met, float Asked)
    {
        public static Count operator +(Count one, Count other) => new(one.Met + other.Met, one.Asked + other.Asked);
    }
}
