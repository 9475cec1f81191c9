namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>The grams of every record, ascending, each with a weight: the index the other way round, to look at a few candidates closely.</summary>
internal sealed class RecordVectors
{
    private readonly int[] starts;
    private readonly int[] grams;
    private readonly float[] weights;
    private readonly float[] sums;
    private readonly float[] lengths;

    public RecordVectors(int[] starts, int[] grams, float[] weights)
    {
        (this.starts, this.grams, this.weights) = (starts, grams, weights);
        (sums, lengths) = (new float[starts.Length - 1], new float[starts.Length - 1]);
        for (var record = 0; record < sums.Length; record++)
        {
            var square = 0f;
            foreach (var weight in WeightsOf(record))
            {
                sums[record] += weight;
                square += weight * weight;
            }

            lengths[record] = MathF.Sqrt(square);
        }
    }

    public ReadOnlySpan<int> GramsOf(int record) => grams.AsSpan(starts[record], starts[record + 1] - starts[record]);

    public ReadOnlySpan<float> WeightsOf(int record) => weights.AsSpan(starts[record], starts[record + 1] - starts[record]);

    public float SumOf(int record) => sums[record];

    /// <summary>As a vector.</summary>
    public float LengthOf(int record) => lengths[record];
}
