using System.Diagnostics;

namespace Hanyang.Assistant.Testing;

/// <summary>What a command left behind.</summary>
public sealed record CommandResult(int ExitCode, string Output, string Errors);

/// <summary>Runs the program as a person at a terminal does: another process, its own working directory.</summary>
public static class Terminal
{
    /// <summary>Runs a command on a test's database and home folder.</summary>
    public static Task<CommandResult> RunAsync(TestDatabase database, params string[] arguments) =>
        RunAsync(database.Folder, new() { ["ConnectionStrings__Assistant"] = database.ConnectionString }, arguments);

    /// <summary>Runs a command on a test's database and types into it, line by line.</summary>
    public static Task<CommandResult> TypeAsync(TestDatabase database, string[] lines, params string[] arguments) =>
        RunAsync(Start(database, arguments), lines);

    /// <param name="environment">Set for the process besides <c>HANYANG_HOME</c>.</param>
    public static Task<CommandResult> RunAsync(string home, Dictionary<string, string> environment, params string[] arguments) =>
        RunAsync(Start(home, environment, ["dotnet", Program, .. arguments]));

    /// <summary>Runs a command as the user nobody, whom file modes stop as they do not stop root.</summary>
    public static Task<CommandResult> RunAsNobodyAsync(string home, Dictionary<string, string> environment, params string[] arguments) =>
        RunAsync(Start(home, environment, ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Program, .. arguments]));

    internal static Process Start(TestDatabase database, params string[] arguments) =>
        Start(database.Folder, new() { ["ConnectionStrings__Assistant"] = database.ConnectionString }, ["dotnet", Program, .. arguments]);

    private static string Program => Path.Combine(AppContext.BaseDirectory, "hanyang.dll");

    private static async Task<CommandResult> RunAsync(Process started, params string[] lines)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        foreach (var line in lines)
        {
            await process.StandardInput.WriteLineAsync(line);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }

    private static Process Start(string home, Dictionary<string, string> environment, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = home,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HANYANG_HOME"] = home;
        start.Environment["DOTNET_CLI_HOME"] = "/tmp";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
