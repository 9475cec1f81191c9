namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>Numbers grams in the order in which they first occur: open addressing, 8 bytes per slot.</summary>
internal sealed class GramTable
{
    private const int Absent = -1;

    private uint[] keys = new uint[1024];
    private int[] numbers = new int[1024];
    private int shift = 32 - 10;

    public int Count { get; private set; }

    /// <summary>The gram's number, or -1.</summary>
    public int Find(Gram gram)
    {
        var slot = SlotOf(gram.Key);
        return keys[slot] == 0 ? Absent : numbers[slot];
    }

    public int FindOrAdd(Gram gram)
    {
        var slot = SlotOf(gram.Key);
        if (keys[slot] != 0)
        {
            return numbers[slot];
        }

        if (Count * 4 >= keys.Length * 3)
        {
            Grow();
            slot = SlotOf(gram.Key);
        }

        (keys[slot], numbers[slot]) = (gram.Key, Count);
        return Count++;
    }

    /// <summary>All grams by their number.</summary>
    public Gram[] InOrder()
    {
        var grams = new Gram[Count];
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] != 0)
            {
                grams[numbers[slot]] = new(keys[slot]);
            }
        }

        return grams;
    }

    /// <summary>Where the key stands or would stand. No gram has the key 0.</summary>
    private int SlotOf(uint key)
    {
        var slot = (int)((key * 0x9E3779B1U) >> shift);
        while (keys[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & (keys.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldNumbers) = (keys, numbers);
        (keys, numbers, shift) = (new uint[oldKeys.Length * 2], new int[oldKeys.Length * 2], shift - 1);
        for (var old = 0; old < oldKeys.Length; old++)
        {
            if (oldKeys[old] != 0)
            {
                var slot = SlotOf(oldKeys[old]);
                (keys[slot], numbers[slot]) = (oldKeys[old], oldNumbers[old]);
            }
        }
    }
}
