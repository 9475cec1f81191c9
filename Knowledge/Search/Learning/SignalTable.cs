namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Some records and the values of all signals of each for one question, in their units.</summary>
internal sealed class SignalTable(int[] records, int levels)
{
    private readonly float[] values = new float[records.Length * Signals.Width(levels)];

    public int[] Records => records;

    public int Levels => levels;

    public int Width { get; } = Signals.Width(levels);

    public ReadOnlySpan<float> this[int row] => values.AsSpan(row * Width, Width);

    public void Set(int row, Signal signal, float value) => values[(row * Width) + (int)signal] = value / Signals.UnitOf(signal);

    public void Set(int row, int level, ParentSignal signal, float value) =>
        values[(row * Width) + Signals.Own + (level * Signals.PerLevel) + (int)signal] = value / Signals.UnitOf(signal);
}
