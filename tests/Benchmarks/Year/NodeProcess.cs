using System.Diagnostics;
using System.Globalization;

namespace Hanyang.Assistant.Benchmarks.Year;

/// <summary>A node of the simulation, from outside: it can be killed, and begins anew.</summary>
internal sealed class NodeProcess(string home, string connection, int node) : IAsyncDisposable
{
    private Process? process;

    public List<string> Failures { get; } = [];

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { YearNode.Command, home, connection, node.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start)!;
        if (await process.StandardOutput.ReadLineAsync() != YearNode.Ready)
        {
            throw new InvalidOperationException("A node doesn't start.");
        }
    }

    /// <summary>Until it is done.</summary>
    public async Task RunAsync(string job)
    {
        await process!.StandardInput.WriteLineAsync(job);
        if (await process.StandardOutput.ReadLineAsync() is { } answer && answer != "done")
        {
            Failures.Add(answer);
        }
    }

    /// <summary>Kills it in the middle of a job and starts it again; nobody repeats the job.</summary>
    public async Task KillAsync(string job, TimeSpan after)
    {
        await process!.StandardInput.WriteLineAsync(job);
        await Task.Delay(after);
        await DisposeAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }
    }
}
