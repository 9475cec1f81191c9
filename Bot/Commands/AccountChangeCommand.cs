using System.CommandLine;
using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Storage;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>account reset|disable|enable|unlock|drop-factors &lt;name&gt;</c>.</summary>
internal static class AccountChangeCommand
{
    public static Command Reset()
    {
        var json = new Option<bool>("--json") { Description = Sentences.Get("JsonOption") };
        var command = Create("reset", async (roster, id, name, now, parsed, cancel) =>
        {
            var issued = await roster.ResetAsync(id, CommandLine.Actor, now, cancel);
            return (issued.Outcome, issued.Password is { } password ? AccountPrint.Issued(name, role: null, password, parsed.GetValue(json)) : "");
        });
        command.Add(json);
        return command;
    }

    public static Command Disable() => Create("disable", async (roster, id, name, now, _, cancel) =>
        (await roster.DisableAsync(id, CommandLine.Actor, now, cancel), Sentences.Get("AccountDisableDone", name)));

    public static Command Enable() => Create("enable", async (roster, id, name, now, _, cancel) =>
        (await roster.EnableAsync(id, CommandLine.Actor, now, cancel), Sentences.Get("AccountEnableDone", name)));

    public static Command Unlock() => Create("unlock", async (roster, id, name, now, _, cancel) =>
        (await roster.UnlockAsync(id, CommandLine.Actor, now, cancel), Sentences.Get("AccountUnlockDone", name)));

    /// <summary>For who has lost the phone and is the only administrator, too.</summary>
    public static Command DropFactors() => Create("drop-factors", async (roster, id, name, now, _, cancel) =>
        (await roster.Rules.DropAsync(id, passkeysToo: true, CommandLine.Actor, now, cancel), Sentences.Get("AccountDropFactorsDone", name)));

    private static Command Create(
        string verb, Func<Roster, int, string, DateTimeOffset, ParseResult, CancellationToken, Task<(AccountOutcome Outcome, string Done)>> change)
    {
        var name = new Argument<string>("name") { Description = Sentences.Get("AccountName") };
        var command = new Command(verb, Sentences.Get($"Account_{verb}_Description")) { name };
        command.SetAction(async (parsed, cancel) =>
        {
            var called = parsed.GetRequiredValue(name);
            await using var services = await CommandLine.OpenAsync(cancel);
            await using var scope = services.CreateAsyncScope();
            var roster = new Roster(scope.ServiceProvider.GetRequiredService<AssistantDb>());
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var (outcome, done) = await roster.IdOfAsync(called, cancel) is { } id
                ? await change(roster, id, called, now, parsed, cancel)
                : (AccountOutcome.Missing, "");
            if (outcome != AccountOutcome.Done)
            {
                return await CommandLine.RefuseAsync(Sentences.Get($"Account_{outcome}", called));
            }

            await CommandLine.SealAsync(services, cancel);
            await Console.Out.WriteLineAsync(done);
            return CommandLine.Done;
        });
        return command;
    }
}
