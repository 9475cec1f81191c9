namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Values by gram for one question: a bit tells first whether there is one, since nearly every gram of a record has none. Used again and again.</summary>
internal sealed class GramSet(int gramCount)
{
    private readonly ulong[] bits = new ulong[(gramCount + 63) / 64];
    private readonly float[] values = new float[gramCount];
    private readonly List<int> held = [];

    public float this[int gram] => values[gram];

    public bool Has(int gram) => (bits[gram >> 6] & (1UL << gram)) != 0;

    public void Add(int gram, float value)
    {
        if (!Has(gram))
        {
            bits[gram >> 6] |= 1UL << gram;
            held.Add(gram);
        }

        values[gram] += value;
    }

    public void Clear()
    {
        foreach (var gram in held)
        {
            (bits[gram >> 6], values[gram]) = (0, 0);
        }

        held.Clear();
    }
}
