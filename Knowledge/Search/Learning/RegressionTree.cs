namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A small binary tree, filled to its depth: the children of node n are 2n+1 (at most the bound) and 2n+2.</summary>
/// <param name="Columns">By inner node, the signal it asks for; one past the last signal is the lead.</param>
/// <param name="Bounds">By inner node; infinite where a node does not divide.</param>
/// <param name="Leaves">What is added to the score.</param>
internal sealed record RegressionTree(byte[] Columns, float[] Bounds, float[] Leaves)
{
    public float ValueOf(ReadOnlySpan<float> signals, float lead)
    {
        var node = 0;
        while (node < Columns.Length)
        {
            var column = Columns[node];
            node = (2 * node) + ((column < signals.Length ? signals[column] : lead) <= Bounds[node] ? 1 : 2);
        }

        return Leaves[node - Columns.Length];
    }
}
