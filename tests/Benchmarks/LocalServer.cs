using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Hanyang.Assistant.Bot.Storage;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>A server in a process of its own on a free port of this machine.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly Process process;

    private LocalServer(ProcessStartInfo start, int port)
    {
        Port = port;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Port { get; }

    /// <summary>The configuration that this benchmark was built in; so was the server beside it.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Solution => HomeFolder.Solution() ?? throw new InvalidOperationException("Run the benchmark from its build in the checkout.");

    /// <summary>Bytes of this process in memory.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>What this process has used of the processors.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The assistant as it was built.</summary>
    /// <param name="connection">Null for SQLite in the home.</param>
    public static LocalServer Assistant(HomeFolder home, string? connection = null)
    {
        var start = new ProcessStartInfo(Path.Combine(Solution, "Bot", "bin", Configuration, "net10.0", "hanyang"));
        if (connection is not null)
        {
            start.Environment["ConnectionStrings__Assistant"] = connection;
        }

        return Hanyang(start, home, sample: false);
    }

    /// <summary>The assistant as somebody starts it in the checkout.</summary>
    public static LocalServer DotnetRun(HomeFolder home) =>
        Hanyang(new("dotnet", ["run", "--no-build", "-c", Configuration, "--project", "Bot"]) { WorkingDirectory = Solution }, home, sample: true);

    /// <summary>Seconds for what the SDK does before it starts any program of this project.</summary>
    public static double DotnetRunHelp()
    {
        var clock = Stopwatch.StartNew();
        using var run = Process.Start(new ProcessStartInfo("dotnet", ["run", "--no-build", "-c", Configuration, "--project", "Bot", "--", "--help"])
        {
            WorkingDirectory = Solution,
            RedirectStandardOutput = true,
        })!;
        run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>This benchmark's endpoint that does nothing.</summary>
    public static LocalServer Bare(int bytes)
    {
        var port = FreePort();
        return new(new(Environment.ProcessPath!, [BareServer.Command, $"{port}", $"{bytes}"]), port);
    }

    /// <summary>Waits until somebody listens; looks every 10 ms.</summary>
    public async Task ListensAsync()
    {
        while (!process.HasExited)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(10);
            }
        }

        throw new InvalidOperationException("The server has ended.");
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static LocalServer Hanyang(ProcessStartInfo start, HomeFolder home, bool sample)
    {
        var port = FreePort();
        start.Environment["HANYANG_HOME"] = home.Path;
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["Sample__Load"] = sample ? "true" : "false";
        return new(start, port);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
