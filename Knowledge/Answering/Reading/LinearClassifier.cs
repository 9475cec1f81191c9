namespace Hanyang.Assistant.Knowledge.Answering.Reading;

/// <summary>Scores a text for each of some classes: the sum of what its runs of characters say, one weight per run and class.</summary>
internal sealed class LinearClassifier(IReadOnlyList<string> classes, IReadOnlyDictionary<ulong, (byte Class, float Weight)[]> weights, float[] biases)
{
    public IReadOnlyList<string> Classes => classes;

    public IReadOnlyDictionary<ulong, (byte Class, float Weight)[]> Weights => weights;

    public float[] Biases => biases;

    /// <summary>By class, in log odds.</summary>
    public float[] Score(string text) => Score(TextFeatures.Of(text));

    /// <param name="runs">That <see cref="TextFeatures"/> sees in a text.</param>
    public float[] Score(HashSet<ulong> runs)
    {
        var scores = (float[])biases.Clone();
        foreach (var run in runs)
        {
            if (weights.TryGetValue(run, out var says))
            {
                foreach (var (number, weight) in says)
                {
                    scores[number] += weight;
                }
            }
        }

        return scores;
    }
}
