using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>Puts the owner's own password in the place of the one before.</summary>
internal sealed class PasswordChange(AssistantDb db)
{
    /// <returns>The account with its new stamp; null when the password was refused or the account is gone.</returns>
    public async Task<(PasswordFault Fault, Account? Account)> RunAsync(int id, string password, DateTimeOffset now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Accounts.Include(a => a.Person).SingleOrDefaultAsync(a => a.Id == id && !a.IsDisabled, cancel) is not { } account)
        {
            return (PasswordFault.None, null);
        }

        var fault = PasswordRules.Check(password, account.Name, account.Person.Name);
        if (fault == PasswordFault.None && Account.Accepts(account, password))
        {
            fault = PasswordFault.Same;
        }

        if (fault != PasswordFault.None)
        {
            return (fault, null);
        }

        account.ChangePassword(password);
        db.Audit(account.Actor, AccountVerbs.PasswordChanged, AccountVerbs.Subject(account.Name), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (PasswordFault.None, account);
    }
}
