namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>
/// The postings of up to 65,536 neighbouring passages, so that a posting takes five bytes: two for the passage, two for
/// the saturated frequency in 65,535ths, one for the fields. A gram's postings lie together, passages ascending.
/// </summary>
internal sealed class PostingBlock(int first, int count, int[] starts)
{
    public const int MostPassages = 1 << 16;
    public const float Whole = ushort.MaxValue;

    private readonly ushort[] passages = new ushort[starts[^1]];
    private readonly ushort[] frequencies = new ushort[starts[^1]];
    private readonly byte[] fields = new byte[starts[^1]];

    /// <summary>The ordinal of the block's first passage.</summary>
    public int First => first;

    public int Count => count;

    public void Set(int posting, int passage, float frequency, byte fieldBits)
    {
        passages[posting] = (ushort)passage;
        frequencies[posting] = (ushort)Math.Clamp((int)MathF.Round(frequency * Whole), 1, ushort.MaxValue);
        fields[posting] = fieldBits;
    }

    /// <summary>Adds a gram's share to the score of each passage that has it.</summary>
    public void Accumulate(int gram, float weight, Span<float> scores)
    {
        var (start, length) = (starts[gram], starts[gram + 1] - starts[gram]);
        var having = passages.AsSpan(start, length);
        var often = frequencies.AsSpan(start, length);
        for (var i = 0; i < having.Length && i < often.Length; i++)
        {
            scores[having[i]] += weight * often[i];
        }
    }

    /// <summary>How much a gram adds to the score of a passage that has it, 0 for any other, to be multiplied with the gram's weight.</summary>
    public float FrequencyOf(int gram, int passage)
    {
        var (start, length) = (starts[gram], starts[gram + 1] - starts[gram]);
        var found = passages.AsSpan(start, length).BinarySearch((ushort)passage);
        return found < 0 ? 0 : frequencies[start + found];
    }

    /// <summary>The fields of a passage that contain a gram, as bits; 0 for none.</summary>
    public byte FieldsOf(int gram, int passage)
    {
        var (start, length) = (starts[gram], starts[gram + 1] - starts[gram]);
        var found = passages.AsSpan(start, length).BinarySearch((ushort)passage);
        return found < 0 ? (byte)0 : fields[start + found];
    }
}
