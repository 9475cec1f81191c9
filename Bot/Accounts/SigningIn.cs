using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts;

internal enum SignInOutcome
{
    Done,

    /// <summary>Right, but the password is one that somebody else knows: first another one.</summary>
    PasswordDue,
    Wrong,
    Locked,
    Disabled,

    /// <summary>Right, but nobody has used the one-time password in time.</summary>
    Expired,
}

/// <param name="Until">When a locked name is free again.</param>
internal readonly record struct SignInAttempt(SignInOutcome Outcome, Account? Account = null, DateTimeOffset? Until = null);

/// <summary>Compares passwords, counts what was wrong, and says nothing about which names there are.</summary>
internal sealed class SigningIn(AssistantDb db)
{
    /// <param name="isConfirmation">Somebody who is signed in shows once more that they are who they are.</param>
    public async Task<SignInAttempt> TryAsync(string name, string password, DateTimeOffset now, CancellationToken cancel, bool isConfirmation = false)
    {
        var key = AccountName.Normalise(name);
        bool isLast;
        Account? account;
        await using (var counting = await db.BeginAloneAsync(cancel))
        {
            account = await FindAsync(key, cancel);
            if (account?.IsLockedAt(now) == true)
            {
                return new(SignInOutcome.Locked, Until: account.LockoutEnd);
            }

            isLast = account?.Attempt(now) ?? false;
            await db.SaveChangesAsync(cancel);
            await counting.CommitAsync(cancel);
        }

        var isRight = Account.Accepts(account, password);
        db.ChangeTracker.Clear();
        await using var deciding = await db.BeginAloneAsync(cancel);
        var attempt = isRight ? Admit(await FindAsync(key, cancel), isConfirmation, now) : Refuse(account, name, isLast, now);
        await db.SaveChangesAsync(cancel);
        await deciding.CommitAsync(cancel);
        return attempt;
    }

    private async Task<Account?> FindAsync(string key, CancellationToken cancel) =>
        await db.Accounts.Include(account => account.Person).SingleOrDefaultAsync(account => account.NormalizedUserName == key, cancel);

    private SignInAttempt Admit(Account? account, bool isConfirmation, DateTimeOffset now)
    {
        if (account is null)
        {
            return new(SignInOutcome.Wrong);
        }

        if (account.IsDisabled || account.OneTimeUntil < now)
        {
            // Told only to who knows the password.
            account.Unlock();
            db.Audit(Actor.Visitor(account.Name), AccountVerbs.SignInFailed, AccountVerbs.Subject(account.Name), now, ("reason", account.IsDisabled ? "disabled" : "expired"));
            return new(account.IsDisabled ? SignInOutcome.Disabled : SignInOutcome.Expired);
        }

        if (isConfirmation)
        {
            account.Unlock();
            return new(SignInOutcome.Done, account);
        }

        if (account is { HasAuthenticator: true, OneTimeUntil: null })
        {
            account.TakeBack(now);
            return new(SignInOutcome.Done, account);
        }

        account.SignIn(now);
        db.Audit(account.Actor, AccountVerbs.SignedIn, AccountVerbs.Subject(account.Name), now);
        return new(account.OneTimeUntil is null ? SignInOutcome.Done : SignInOutcome.PasswordDue, account);
    }

    private SignInAttempt Refuse(Account? account, string name, bool isLast, DateTimeOffset now)
    {
        // People type their password into the box for the name.
        var shown = account?.Name ?? Masked(name.Trim());
        db.Audit(Actor.Visitor(shown), AccountVerbs.SignInFailed, AccountVerbs.Subject(shown), now, ("reason", account is null ? "unknown" : "password"));
        if (!isLast)
        {
            return new(SignInOutcome.Wrong);
        }

        db.Audit(Actor.Visitor(shown), AccountVerbs.Locked, AccountVerbs.Subject(shown), now, ("minutes", (int)Account.LockedFor.TotalMinutes));
        return new(SignInOutcome.Locked, Until: now + Account.LockedFor);
    }

    private static string Masked(string name) => name.Length == 0 ? "" : $"{name.EnumerateRunes().First()}***";
}
