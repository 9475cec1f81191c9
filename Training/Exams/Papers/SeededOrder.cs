namespace Hanyang.Assistant.Training.Exams.Papers;

/// <summary>
/// Random choices that are the same for the same seed on every machine and in every year, as those of the framework need not be:
/// SplitMix64 (Steele, Lea and Flood 2014).
/// </summary>
internal sealed class SeededOrder(long seed)
{
    private ulong state = unchecked((ulong)seed);

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>At least 0, below the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public T[] Shuffle<T>(IEnumerable<T> things)
    {
        T[] shuffled = [.. things];
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }
}
