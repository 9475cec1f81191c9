namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>The loss of a ranking: minus the logarithm of the probability (softmax of the scores) that a relevant record is drawn first.</summary>
internal static class Pull
{
    /// <returns>How much each score should rise, the loss's negative gradient; and the loss.</returns>
    public static (float[] Pull, double Loss) Of(ReadOnlySpan<float> scores, ReadOnlySpan<bool> relevant)
    {
        var best = float.MinValue;
        foreach (var score in scores)
        {
            best = MathF.Max(best, score);
        }

        var pull = new float[scores.Length];
        var (all, right) = (0f, 1e-30f);
        for (var row = 0; row < pull.Length; row++)
        {
            pull[row] = MathF.Exp(scores[row] - best);
            all += pull[row];
            right += relevant[row] ? pull[row] : 0;
        }

        for (var row = 0; row < pull.Length; row++)
        {
            pull[row] = (relevant[row] ? pull[row] / right : 0) - (pull[row] / all);
        }

        return (pull, -Math.Log(right / all));
    }
}
