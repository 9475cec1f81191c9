using System.CommandLine;
using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Pages.Accounts;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>account list</c>.</summary>
internal static class AccountListCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = Sentences.Get("JsonOption") };
        var command = new Command("list", Sentences.Get("AccountListDescription")) { json };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await CommandLine.OpenAsync(cancel);
            await using var scope = services.CreateAsyncScope();
            var accounts = await scope.ServiceProvider.GetRequiredService<AssistantDb>().Accounts
                .AsNoTracking().Include(account => account.Person).OrderBy(account => account.NormalizedUserName).ToListAsync(cancel);
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            await Console.Out.WriteLineAsync(parsed.GetValue(json) ? Json(accounts, now) : Text(accounts, now));
            return CommandLine.Done;
        });
        return command;
    }

    private static string Json(List<Account> accounts, DateTimeOffset now) => RecordJson.Write(accounts.Select(account => new
    {
        account.Name,
        Person = account.Person.Name,
        account.Person.Unit,
        account.Role,
        Disabled = account.IsDisabled,
        LockedUntil = account.IsLockedAt(now) ? account.LockoutEnd : null,
        PasswordDue = account.OneTimeUntil is not null,
        account.LastSignInAt,
    }));

    private static string Text(List<Account> accounts, DateTimeOffset now) => accounts.Count == 0
        ? Sentences.Get("AccountListEmpty")
        : string.Join(Environment.NewLine, accounts.Select(account =>
            $"{account.Name}\t{AccountRoles.Written(account.Role)}\t{account.Person.Name}\t{account.Person.Unit ?? "—"}\t{AccountWords.State(account, now)}\t{AccountWords.Time(account.LastSignInAt)}"));
}
