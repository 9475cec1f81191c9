namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>What records belong to on one level; each parent is searched as all its records together.</summary>
/// <param name="parentOf">By record.</param>
/// <param name="sizes">In records, by parent.</param>
/// <param name="starts">By gram, where its parents begin.</param>
/// <param name="having">The parents that have the gram.</param>
/// <param name="weights">What the gram adds to their BM25.</param>
internal sealed class ParentLevel(int[] parentOf, int[] sizes, int[] starts, int[] having, float[] weights)
{
    public const int None = -1;

    public int Count => sizes.Length;

    public int Of(int record) => parentOf[record];

    public int SizeOf(int parent) => sizes[parent];

    /// <summary>BM25 by parent.</summary>
    public float[] ScoresFor(AskedQuestion asked)
    {
        var scores = new float[sizes.Length];
        foreach (var gram in asked.Grams)
        {
            for (var at = starts[gram]; at < starts[gram + 1]; at++)
            {
                scores[having[at]] += weights[at];
            }
        }

        return scores;
    }
}
