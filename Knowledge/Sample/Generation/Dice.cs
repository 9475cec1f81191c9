namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>
/// Random numbers that are the same on every machine and runtime (SplitMix64): what <see cref="Random"/> gives for a
/// seed is not promised to stay, and measurements are compared over years.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>Dice for one purpose, so that what one record rolls does not depend on how often others did.</summary>
    public static Dice For(int seed, string purpose, int number = 0)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in purpose)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return new(hash ^ ((ulong)(uint)seed << 32) ^ (uint)number);
    }

    /// <summary>At least 0, less than <paramref name="sides"/>.</summary>
    public int Roll(int sides) => (int)(Next() % (ulong)sides);

    public bool Chance(int percent) => Roll(100) < percent;

    public T Of<T>(IReadOnlyList<T> from) => from[Roll(from.Count)];

    /// <summary>Several different ones, in random order; all when there are fewer.</summary>
    public List<T> Some<T>(IReadOnlyList<T> from, int count)
    {
        var left = from.ToArray();
        Shuffle(left);
        return [.. left.Take(count)];
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Roll(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
