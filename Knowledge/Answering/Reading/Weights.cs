namespace Hanyang.Assistant.Knowledge.Answering.Reading;

/// <summary>How much each feature counts.</summary>
/// <param name="Rank">In the order of <see cref="Features.CopyTo"/>.</param>
/// <param name="Decide">For answering, asking back and refusing, in the order of <see cref="Evidence"/>.</param>
internal sealed record Weights(float[] Rank, float[][] Decide)
{
    /// <summary>Where learning begins: found by the index and alike in name.</summary>
    public static Weights Beginning => new(
        [0.66f, 1.49f, -1.40f, -0.59f, 1.59f, 0.42f, 1.34f, 1f, 0.5f, 0.24f, -1.61f, -1.31f, 0f, 0.3f, -0.5f, 0.5f],
        [new float[Evidence.Count], new float[Evidence.Count], new float[Evidence.Count]]);

    public void Write(BinaryWriter to)
    {
        foreach (var row in (float[][])[Rank, .. Decide])
        {
            to.Write((byte)row.Length);
            foreach (var weight in row)
            {
                to.Write(weight);
            }
        }
    }

    public static Weights Read(BinaryReader from)
    {
        return new(Row(), [Row(), Row(), Row()]);

        float[] Row()
        {
            var row = new float[from.ReadByte()];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = from.ReadSingle();
            }

            return row;
        }
    }
}
