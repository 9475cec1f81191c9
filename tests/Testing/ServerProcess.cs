using System.Diagnostics;

namespace Hanyang.Assistant.Testing;

/// <summary>The server as a process of its own, for what must not share a process with other tests' hosts.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it on a free port and waits until it says where it listens.</summary>
    public static async Task<ServerProcess> StartAsync(TestDatabase database)
    {
        var process = Terminal.Start(database, "serve");
        process.StandardInput.Close();
        _ = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new(process, new Uri(line[at..].Split(' ')[0]));
            }
        }

        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
