using System.Globalization;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts.Factors;

/// <summary>Adding, using and removing passkeys; the cryptography is Identity's.</summary>
internal sealed class Passkeys(AssistantDb db, IPasskeyHandler<Account> handler, PasskeyCeremony ceremony)
{
    /// <summary>An account needs no more devices than these.</summary>
    public const int Most = 10;

    private const string SigningIn = "sign-in";

    /// <summary>What the browser is asked when a passkey is to be made; null when the account has enough.</summary>
    public async Task<string?> AskToMakeAsync(HttpContext context, int id, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().Include(a => a.Person).SingleAsync(a => a.Id == id, cancel);
        if (await db.Passkeys.CountAsync(passkey => passkey.AccountId == id, cancel) >= Most)
        {
            return null;
        }

        var entity = new PasskeyUserEntity { Id = id.ToString(CultureInfo.InvariantCulture), Name = account.Name, DisplayName = account.Person.Name };
        var asked = await handler.MakeCreationOptionsAsync(entity, context);
        ceremony.Begin(context, Purpose(id), asked.AttestationState);
        return asked.CreationOptionsJson;
    }

    /// <returns>Whether what the browser answered is a passkey, now the account's.</returns>
    public async Task<bool> AddAsync(HttpContext context, int id, string name, string credential, DateTimeOffset now, CancellationToken cancel)
    {
        if (ceremony.End(context, Purpose(id)) is not { } state)
        {
            return false;
        }

        var made = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential, AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != id.ToString(CultureInfo.InvariantCulture))
        {
            return false;
        }

        await using var transaction = await db.BeginAloneAsync(cancel);
        var (key, account) = (Passkey.KeyOf(made.Passkey.CredentialId), await db.Accounts.Include(a => a.Person).SingleAsync(a => a.Id == id, cancel));
        if (await db.Passkeys.AnyAsync(passkey => passkey.Credential == key, cancel))
        {
            return false;
        }

        db.Passkeys.Add(new(id, name, made.Passkey, now));
        db.Audit(account.Actor, AccountVerbs.PasskeyAdded, AccountVerbs.Subject(account.Name), now, ("passkey", name));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    public async Task<bool> RemoveAsync(int id, int passkey, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Passkeys.SingleOrDefaultAsync(p => p.Id == passkey && p.AccountId == id, cancel) is not { } found)
        {
            return false;
        }

        var account = await db.Accounts.Include(a => a.Person).SingleAsync(a => a.Id == id, cancel);
        db.Passkeys.Remove(found);
        db.Audit(account.Actor, AccountVerbs.PasskeyRemoved, AccountVerbs.Subject(account.Name), now, ("passkey", found.Name));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>What the browser is asked when somebody wants to sign in, whoever it is.</summary>
    public async Task<string> AskToSignInAsync(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, context);
        ceremony.Begin(context, SigningIn, asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    /// <summary>The account whose passkey answered; null when the answer is none, or the account is disabled.</summary>
    public async Task<Account?> SignInAsync(HttpContext context, string credential, DateTimeOffset now, CancellationToken cancel)
    {
        if (ceremony.End(context, SigningIn) is not { } state)
        {
            return null;
        }

        var shown = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = state });
        if (!shown.Succeeded)
        {
            return null;
        }

        await using var transaction = await db.BeginAloneAsync(cancel);
        var (key, id) = (Passkey.KeyOf(shown.Passkey.CredentialId), shown.User.Id);
        var account = await db.Accounts.Include(a => a.Person).SingleOrDefaultAsync(a => a.Id == id && !a.IsDisabled, cancel);
        if (account is null || await db.Passkeys.SingleOrDefaultAsync(p => p.Credential == key && p.AccountId == id, cancel) is not { } passkey)
        {
            return null;
        }

        passkey.Update(shown.Passkey);
        passkey.Use(now);
        account.SignIn(now);
        db.Audit(account.Actor, AccountVerbs.SignedIn, AccountVerbs.Subject(account.Name), now, ("factor", "passkey"), ("passkey", passkey.Name));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return account;
    }

    private static string Purpose(int id) => string.Create(CultureInfo.InvariantCulture, $"add {id}");
}
