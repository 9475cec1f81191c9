namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Fits trees one after the other, each to what the sum and the trees before it get wrong (gradient boosting).</summary>
internal sealed class TreeFit
{
    private const int Trees = 100;
    private const int Depth = 3;
    private const float Rate = .05f;
    private const float LeastCurvature = 1e-3f;

    private readonly TreeRows rows;
    private readonly float[] scores;
    private readonly float[] pulls;
    private readonly float[] curvatures;

    private TreeFit(TreeRows rows) =>
        (this.rows, scores, pulls, curvatures) = (rows, rows.Sums, new float[rows.Count], new float[rows.Count]);

    public static IReadOnlyList<RegressionTree> Fit(IReadOnlyList<TrainingQuestion> questions, float[] weights, CancellationToken cancel)
    {
        var rows = new TreeRows(questions, new(weights, []));
        if (rows.Count == 0)
        {
            return [];
        }

        var fit = new TreeFit(rows);
        var trees = new RegressionTree[Trees];
        for (var tree = 0; tree < Trees; tree++)
        {
            cancel.ThrowIfCancellationRequested();
            trees[tree] = fit.Next();
        }

        return trees;
    }

    private RegressionTree Next()
    {
        Pulls();
        var inner = (1 << Depth) - 1;
        var (columns, bounds, node) = (new byte[inner], new float[inner], new int[rows.Count]);
        for (var first = 0; first < inner; first = (2 * first) + 1)
        {
            var splits = TreeSplit.Best(rows, node, first, pulls, curvatures);
            for (var at = 0; at < splits.Length; at++)
            {
                columns[first + at] = (byte)splits[at].Column;
                bounds[first + at] = splits[at].IsNone ? float.PositiveInfinity : rows.Bounds[splits[at].Column][splits[at].Bin];
            }

            for (var row = 0; row < node.Length; row++)
            {
                var split = splits[node[row] - first];
                node[row] = (2 * node[row]) + (split.IsNone || rows.Bins[split.Column][row] <= split.Bin ? 1 : 2);
            }
        }

        return new(columns, bounds, Leaves(node, inner));
    }

    private void Pulls()
    {
        foreach (var (start, count, weight) in rows.Questions)
        {
            var (pull, _) = Pull.Of(scores.AsSpan(start, count), rows.Relevant.AsSpan(start, count));
            var all = 0f;
            var best = scores.AsSpan(start, count).ToArray().Max();
            for (var row = start; row < start + count; row++)
            {
                curvatures[row] = MathF.Exp(scores[row] - best);
                all += curvatures[row];
            }

            for (var row = start; row < start + count; row++)
            {
                var probability = curvatures[row] / all;
                pulls[row] = weight * pull[row - start];
                curvatures[row] = weight * MathF.Max(probability * (1 - probability), LeastCurvature);
            }
        }
    }

    private float[] Leaves(int[] node, int inner)
    {
        var (pull, curvature) = (new double[inner + 1], new double[inner + 1]);
        for (var row = 0; row < node.Length; row++)
        {
            pull[node[row] - inner] += pulls[row];
            curvature[node[row] - inner] += curvatures[row];
        }

        var leaves = pull.Select((sum, leaf) => (float)(Rate * sum / (curvature[leaf] + TreeSplit.Hold))).ToArray();
        for (var row = 0; row < node.Length; row++)
        {
            scores[row] += leaves[node[row] - inner];
        }

        return leaves;
    }
}
