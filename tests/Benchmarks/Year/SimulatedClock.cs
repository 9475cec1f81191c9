using System.IO.MemoryMappedFiles;

namespace Hanyang.Assistant.Benchmarks.Year;

/// <summary>The time that all processes of a simulation share, in a file; each node's may be off by some minutes. Pauses pass in real time.</summary>
internal sealed class SimulatedClock : TimeProvider, IDisposable
{
    private const int Nodes = 2;

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly int node;

    /// <param name="node">1 or 2; 0 for who sets the time.</param>
    public SimulatedClock(string path, int node)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, (Nodes + 1) * sizeof(long));
        view = file.CreateViewAccessor();
        this.node = node;
    }

    public override DateTimeOffset GetUtcNow() => new(view.ReadInt64(0) + (node == 0 ? 0 : view.ReadInt64(node * sizeof(long))), TimeSpan.Zero);

    public void Set(DateTimeOffset now) => view.Write(0, now.UtcTicks);

    /// <summary>By how much a node's clock is fast.</summary>
    public void Shift(int ofNode, TimeSpan by) => view.Write(ofNode * sizeof(long), by.Ticks);

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}
