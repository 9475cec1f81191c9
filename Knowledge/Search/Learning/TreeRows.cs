namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>The best candidates of all questions as rows, every value as the number of its bin, for fitting trees.</summary>
internal sealed class TreeRows
{
    private const int MostBins = 32;

    private readonly List<(int Start, int Count, float Weight)> questions = [];
    private readonly List<float[]> values = [];
    private readonly List<bool> relevant = [];
    private readonly List<float> sums = [];

    public TreeRows(IReadOnlyList<TrainingQuestion> training, RankingModel linear)
    {
        foreach (var question in training)
        {
            Add(question, linear.Sums(question.Table));
        }

        Columns = values.Count == 0 ? 0 : values[0].Length;
        Bounds = [.. Enumerable.Range(0, Columns).Select(BoundsOf)];
        Bins = [.. Enumerable.Range(0, Columns).Select(column => values.Select(row => BinOf(Bounds[column], row[column])).ToArray())];
        (Relevant, Sums) = ([.. relevant], [.. sums]);
    }

    public int Count => values.Count;
    public int Columns { get; }

    /// <summary>Rows of one question lie together.</summary>
    public IReadOnlyList<(int Start, int Count, float Weight)> Questions => questions;

    /// <summary>By column and row.</summary>
    public byte[][] Bins { get; }

    /// <summary>By column: bin b holds what is above the bound before it and at most its own.</summary>
    public float[][] Bounds { get; }
    public bool[] Relevant { get; }
    public float[] Sums { get; }

    private void Add(TrainingQuestion question, float[] scores)
    {
        var order = RankingModel.Ordered(question.Table, scores).Take(RankingModel.Looked).ToArray();
        if (!order.Any(row => question.Relevant[row]))
        {
            return;
        }

        questions.Add((values.Count, order.Length, question.Weight));
        foreach (var row in order)
        {
            values.Add([.. question.Table[row], scores[row] - scores[order[0]]]);
            relevant.Add(question.Relevant[row]);
            sums.Add(scores[row]);
        }
    }

    private float[] BoundsOf(int column)
    {
        var sorted = values.Select(row => row[column]).Order().ToArray();
        return [.. Enumerable.Range(1, MostBins - 1).Select(bin => sorted[(int)((long)sorted.Length * bin / MostBins)]).Distinct()];
    }

    private static byte BinOf(float[] bounds, float value)
    {
        var found = Array.BinarySearch(bounds, value);
        return (byte)(found < 0 ? ~found : found);
    }
}
