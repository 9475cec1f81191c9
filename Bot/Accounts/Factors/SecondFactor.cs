using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts.Factors;

internal enum FactorOutcome
{
    Done,
    Wrong,
    Locked,

    /// <summary>The account is gone, disabled, or has no such thing.</summary>
    Missing,
}

/// <param name="Codes">New recovery codes, to be shown once and kept nowhere.</param>
internal readonly record struct FactorAttempt(FactorOutcome Outcome, Account? Account = null, IReadOnlyList<string>? Codes = null, DateTimeOffset? Until = null);

/// <summary>Authenticators and recovery codes: each change and each try alone, so that of many sent at once no more than the allowed ones count.</summary>
internal sealed class SecondFactor(AssistantDb db, AuthenticatorKeys keys)
{
    /// <summary>The secret to be scanned; the same one again until it is confirmed. Null when the account has an authenticator already.</summary>
    public async Task<byte[]?> OfferAsync(int id, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await FindAsync(id, cancel) is not { HasAuthenticator: false } account)
        {
            return null;
        }

        if (keys.Read(account.AuthenticatorKey) is { } offered)
        {
            return offered;
        }

        var key = Totp.NewKey();
        account.OfferAuthenticator(keys.Write(key));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return key;
    }

    /// <summary>A first right code shows that the owner's device has the secret.</summary>
    public Task<FactorAttempt> ConfirmAsync(int id, string code, DateTimeOffset now, CancellationToken cancel) => TryAsync(id, now, account =>
    {
        if (account.HasAuthenticator || !Accept(account, code, now))
        {
            return Task.FromResult<FactorAttempt?>(null);
        }

        db.Audit(account.Actor, AccountVerbs.AuthenticatorAdded, AccountVerbs.Subject(account.Name), now);
        return RenewAsync(account, cancel);
    }, cancel);

    /// <summary>Signs in who has already given the password: by a code, or once by a recovery code.</summary>
    public Task<FactorAttempt> SignInAsync(int id, string code, DateTimeOffset now, CancellationToken cancel) => TryAsync(id, now, async account =>
    {
        var isRecovery = account.HasAuthenticator && !Accept(account, code, now);
        if (!account.HasAuthenticator || (isRecovery && !await UseRecoveryAsync(account, code, now, cancel)))
        {
            return null;
        }

        account.SignIn(now);
        db.Audit(account.Actor, AccountVerbs.SignedIn, AccountVerbs.Subject(account.Name), now, ("factor", isRecovery ? "recovery" : "code"));
        return new(FactorOutcome.Done, account);
    }, cancel);

    /// <summary>New recovery codes in the place of all others.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(int id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await FindAsync(id, cancel) is not { HasAuthenticator: true } account)
        {
            return [];
        }

        var renewed = await RenewAsync(account, cancel);
        db.Audit(account.Actor, AccountVerbs.RecoveryCodesRenewed, AccountVerbs.Subject(account.Name), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return renewed!.Value.Codes!;
    }

    private async Task<FactorAttempt> TryAsync(int id, DateTimeOffset now, Func<Account, Task<FactorAttempt?>> accept, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await FindAsync(id, cancel) is not { } account)
        {
            return new(FactorOutcome.Missing);
        }

        if (account.IsLockedAt(now))
        {
            return new(FactorOutcome.Locked, Until: account.LockoutEnd);
        }

        var attempt = await accept(account) ?? Refuse(account, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return attempt;
    }

    private FactorAttempt Refuse(Account account, DateTimeOffset now)
    {
        db.Audit(account.Actor, AccountVerbs.SignInFailed, AccountVerbs.Subject(account.Name), now, ("reason", "factor"));
        if (!account.Attempt(now))
        {
            return new(FactorOutcome.Wrong);
        }

        db.Audit(account.Actor, AccountVerbs.Locked, AccountVerbs.Subject(account.Name), now, ("minutes", (int)Account.LockedFor.TotalMinutes));
        return new(FactorOutcome.Locked, Until: account.LockoutEnd);
    }

    private bool Accept(Account account, string code, DateTimeOffset now) =>
        keys.Read(account.AuthenticatorKey) is { } key && Totp.StepOf(key, code, now) is { } step && account.AcceptStep(step, now);

    private async Task<bool> UseRecoveryAsync(Account account, string code, DateTimeOffset now, CancellationToken cancel)
    {
        var digest = RecoveryCode.DigestOf(account.Id, code);
        if (await db.RecoveryCodes.SingleOrDefaultAsync(c => c.AccountId == account.Id && c.Digest == digest && c.UsedAt == null, cancel) is not { } found)
        {
            return false;
        }

        found.Use(now);
        return true;
    }

    private async Task<FactorAttempt?> RenewAsync(Account account, CancellationToken cancel)
    {
        await db.RecoveryCodes.Where(code => code.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        string[] codes = [.. Enumerable.Range(0, RecoveryCode.Count).Select(_ => OneTimePassword.Create())];
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode(account.Id, code)));
        return new FactorAttempt(FactorOutcome.Done, account, codes);
    }

    private Task<Account?> FindAsync(int id, CancellationToken cancel) =>
        db.Accounts.Include(account => account.Person).SingleOrDefaultAsync(account => account.Id == id && !account.IsDisabled, cancel);
}
