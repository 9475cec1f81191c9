namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Where a node divides its rows.</summary>
/// <param name="Bin">The last bin of the lower part.</param>
internal readonly record struct TreeSplit(int Column, int Bin, double Gain)
{
    /// <summary>Keeps leaves small that have little to go by.</summary>
    public const double Hold = 5;

    private const int FewestRows = 20;

    public bool IsNone => Gain <= 1e-6;

    /// <summary>The best split of each node of a level; ties go to the first column and bin.</summary>
    /// <param name="node">By row.</param>
    /// <param name="first">The level's first node; it has one more node than that.</param>
    public static TreeSplit[] Best(TreeRows rows, int[] node, int first, float[] pulls, float[] curvatures)
    {
        var best = new TreeSplit[first + 1];
        for (var column = 0; column < rows.Columns; column++)
        {
            var bins = rows.Bounds[column].Length + 1;
            var sums = new Sum[best.Length * bins];
            var of = rows.Bins[column];
            for (var row = 0; row < of.Length; row++)
            {
                ref var sum = ref sums[((node[row] - first) * bins) + of[row]];
                sum = new(sum.Pull + pulls[row], sum.Curvature + curvatures[row], sum.Rows + 1);
            }

            for (var at = 0; at < best.Length; at++)
            {
                best[at] = Better(best[at], column, sums.AsSpan(at * bins, bins));
            }
        }

        return best;
    }

    private static TreeSplit Better(TreeSplit best, int column, ReadOnlySpan<Sum> bins)
    {
        Sum all = default, lower = default;
        foreach (var bin in bins)
        {
            all += bin;
        }

        for (var bin = 0; bin < bins.Length - 1; bin++)
        {
            lower += bins[bin];
            var upper = all - lower;
            var gain = lower.Worth + upper.Worth - all.Worth;
            if (lower.Rows >= FewestRows && upper.Rows >= FewestRows && gain > best.Gain)
            {
                best = new(column, bin, gain);
            }
        }

        return best;
    }

    private readonly record struct Sum(double Pull, double Curvature, int Rows)
    {
        public double Worth => Pull * Pull / (Curvature + Hold);

        public static Sum operator +(Sum one, Sum other) => new(one.Pull + other.Pull, one.Curvature + other.Curvature, one.Rows + other.Rows);

        public static Sum operator -(Sum one, Sum other) => new(one.Pull - other.Pull, one.Curvature - other.Curvature, one.Rows - other.Rows);
    }
}
