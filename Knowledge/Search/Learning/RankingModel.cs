namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>How signals become one score: a weighted sum, corrected by trees for the best candidates.</summary>
/// <param name="Trees">None where there was too little to learn from, or they did not help.</param>
internal sealed record RankingModel(float[] Weights, IReadOnlyList<RegressionTree> Trees)
{
    /// <summary>How many of the best by the sum are looked at by the trees.</summary>
    public const int Looked = 60;

    public static RankingModel Default(int levels) => new(Signals.DefaultWeights(levels), []);

    /// <summary>As if nothing had ever been confirmed.</summary>
    public static RankingModel Plain(int levels) => new(Signals.PlainWeights(levels), []);

    public float[] Sums(SignalTable table)
    {
        var sums = new float[table.Records.Length];
        for (var row = 0; row < sums.Length; row++)
        {
            sums[row] = Dot(table[row], Weights);
        }

        return sums;
    }

    /// <returns>Rows best first, ties by ordinal.</returns>
    public (int Row, float Score)[] Rank(SignalTable table)
    {
        var sums = Sums(table);
        var order = Ordered(table, sums);
        if (Trees.Count == 0)
        {
            return Array.ConvertAll(order, row => (row, sums[row]));
        }

        var scores = (float[])sums.Clone();
        var looked = order.AsSpan(0, Math.Min(Looked, order.Length)).ToArray();
        foreach (var row in looked)
        {
            scores[row] += Correction(table[row], sums[row] - sums[order[0]]);
        }

        var bar = looked.Select(row => scores[row]).DefaultIfEmpty(0).Min();
        return
        [
            .. looked.OrderByDescending(row => scores[row]).ThenBy(row => table.Records[row]).Select(row => (row, scores[row])),
            .. order.Skip(looked.Length).Select(row => (row, MathF.Min(bar, sums[row]))),
        ];
    }

    /// <param name="lead">By how much the sum is above the best candidate's; 0 or less.</param>
    public float Correction(ReadOnlySpan<float> signals, float lead)
    {
        var sum = 0f;
        foreach (var tree in Trees)
        {
            sum += tree.ValueOf(signals, lead);
        }

        return sum;
    }

    public static int[] Ordered(SignalTable table, float[] scores)
    {
        var order = new int[scores.Length];
        for (var row = 0; row < order.Length; row++)
        {
            order[row] = row;
        }

        Array.Sort(order, (one, other) => scores[other].CompareTo(scores[one]) is not 0 and var by ? by : table.Records[one].CompareTo(table.Records[other]));
        return order;
    }

    private static float Dot(ReadOnlySpan<float> signals, float[] weights)
    {
        var sum = 0f;
        for (var i = 0; i < signals.Length && i < weights.Length; i++)
        {
            sum += signals[i] * weights[i];
        }

        return sum;
    }
}
