using System.CommandLine;
using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Storage;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>account add</c>: prints a one-time password, once.</summary>
internal static class AccountAddCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = Sentences.Get("AccountNameRule") };
        var role = new Option<string>("--role") { Description = AccountRoles.Names, Required = true };
        var person = new Option<string?>("--person") { Description = Sentences.Get("AccountPersonOption") };
        var unit = new Option<string?>("--unit") { Description = Sentences.Get("AccountUnitOption") };
        var member = new Option<string?>("--member") { Description = Sentences.Get("AccountMemberOption") };
        var json = new Option<bool>("--json") { Description = Sentences.Get("JsonOption") };
        var command = new Command("add", Sentences.Get("AccountAddDescription")) { name, role, person, unit, member, json };
        command.SetAction((parsed, cancel) => AccountRoles.Read(parsed.GetRequiredValue(role)) is { } known
            ? RunAsync(new(parsed.GetRequiredValue(name), known, parsed.GetValue(person), parsed.GetValue(unit), parsed.GetValue(member)), parsed.GetValue(json), cancel)
            : CommandLine.RefuseAsync(Sentences.Get("Account_RoleUnknown", parsed.GetRequiredValue(role), AccountRoles.Names)));
        return command;
    }

    private static async Task<int> RunAsync(NewAccount wanted, bool json, CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var roster = new Roster(scope.ServiceProvider.GetRequiredService<AssistantDb>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var issued = await roster.AddAsync(wanted, CommandLine.Actor, now, cancel);
        if (issued.Outcome != AccountOutcome.Done)
        {
            return await CommandLine.RefuseAsync(Sentences.Get($"Account_{issued.Outcome}", issued.Outcome switch { AccountOutcome.UnitUnknown => wanted.Unit, AccountOutcome.MemberUnknown or AccountOutcome.MemberTaken => wanted.Member, _ => wanted.Name }));
        }

        await CommandLine.SealAsync(services, cancel);
        await Console.Out.WriteLineAsync(AccountPrint.Issued(AccountName.Tidy(wanted.Name), wanted.Role, issued.Password!, json));
        return CommandLine.Done;
    }
}
