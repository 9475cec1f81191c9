using System.CommandLine;
using System.CommandLine.Parsing;
using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Scheduler;
using Hanyang.Assistant.Training;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>How every command runs: exit 0 done, 1 refused (nothing saved), 2 wrong usage.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    /// <summary>Whoever runs the command.</summary>
    public static Actor Actor { get; } = Actor.Terminal(Environment.UserName);

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        var json = parsed.Tokens.Any(token => token is { Type: TokenType.Option, Value: "--json" });
        if (parsed.Errors.Count > 0)
        {
            await Refusal.TellAsync(string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message)), json);
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
#pragma warning disable CA1031 // The last place before the terminal: whatever it is, a person should get a sentence.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return await Refusal.TellAsync(problem, json);
        }
    }

    /// <summary>One sentence that says why nothing was done.</summary>
    public static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return Refused;
    }

    /// <summary>A migrated database with the sample data that is due, for whoever has services of their own.</summary>
    public static async Task PrepareAsync(CancellationToken cancel)
    {
        var configuration = AssistantHost.Settings();
        var samples = AssistantHost.LoadsSample(configuration) ? AssistantHost.SampleKinds : [];
        if (!await Readiness.IsReadyAsync(ConnectionChoice.From(configuration, HomeFolder.Find()), samples, cancel))
        {
            await using var services = await OpenAsync(cancel, sample: true);
        }
    }

    /// <summary>Seals what a command has written into the audit: perhaps no server runs that would.</summary>
    public static async Task SealAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AssistantDb>().SealAsync(everywhere: false, cancel);
    }

    /// <summary>The services that a command needs, with a migrated database.</summary>
    /// <param name="sample">The command reads the catalogue, so the sample data that is due is loaded first; one that brings or moves data finds the database as it is.</param>
    /// <param name="existing">The command only saves what is there: no database is made for it.</param>
    public static async Task<ServiceProvider> OpenAsync(CancellationToken cancel, bool sample = false, bool existing = false)
    {
        var home = HomeFolder.Find();
        var configuration = AssistantHost.Settings();
        var provider = new ServiceCollection()
            .AddSingleton(home)
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddStartupSilence(new()).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddStorage(ConnectionChoice.From(configuration, home))
            .AddKnowledge()
            .AddTraining()
            .AddScheduler(null, configuration)
            .AddConversations()
            .BuildServiceProvider();
        if (existing)
        {
            provider.GetRequiredService<ConnectionChoice>().RefuseMissingFile();
        }

        await AssistantHost.PrepareAsync(provider, cancel, sample);
        return provider;
    }
}
