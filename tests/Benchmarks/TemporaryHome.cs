using Hanyang.Assistant.Bot.Storage;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>A home folder that goes when the measurement is over.</summary>
internal sealed class TemporaryHome : IDisposable
{
    public HomeFolder Folder { get; } = new(Directory.CreateTempSubdirectory("hanyang-benchmark-").FullName);

    public void Dispose() => Directory.Delete(Folder.Path, recursive: true);
}
