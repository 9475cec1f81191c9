using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts.OpenId;

internal enum OpenIdOutcome
{
    Done,

    /// <summary>Neither tied to an account nor a member who has one.</summary>
    Unknown,

    /// <summary>The account of this staff number is tied to somebody else at the issuer.</summary>
    Taken,
    Disabled,

    /// <summary>The issuer didn't vouch for anybody.</summary>
    Failed,
}

/// <summary>Finds the account of somebody for whom the issuer vouches. It makes no accounts and gives no roles: those are this office's.</summary>
internal sealed class OpenIdSignIn(AssistantDb db, OpenIdSettings settings)
{
    public async Task<(OpenIdOutcome Outcome, Account? Account)> TryAsync(string subject, string? staffNumber, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var (outcome, account) = subject.Length is 0 or > OpenIdTie.LongestSubject ? (OpenIdOutcome.Unknown, null)
            : await TiedAsync(subject, cancel) is { } tied ? (OpenIdOutcome.Done, tied)
            : await ByStaffNumberAsync(subject, staffNumber, now, cancel);
        if (account is { IsDisabled: true })
        {
            (outcome, account) = (OpenIdOutcome.Disabled, null);
        }

        if (account is null)
        {
            db.ChangeTracker.Clear();
            db.Audit(Actor.Visitor("openid"), AccountVerbs.SignInFailed, new("open-id", subject), now, ("reason", $"openId{outcome}"), ("member", staffNumber));
        }
        else if (!account.HasAuthenticator)
        {
            account.SignIn(now);
            db.Audit(account.Actor, AccountVerbs.SignedIn, AccountVerbs.Subject(account.Name), now, ("factor", "openId"));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (outcome, account);
    }

    private Task<Account?> TiedAsync(string subject, CancellationToken cancel) => db.Accounts.Include(account => account.Person)
        .SingleOrDefaultAsync(account => db.OpenIdTies.Any(tie => tie.AccountId == account.Id && tie.Issuer == settings.Authority && tie.Subject == subject), cancel);

    private async Task<(OpenIdOutcome, Account?)> ByStaffNumberAsync(string subject, string? staffNumber, DateTimeOffset now, CancellationToken cancel)
    {
        var today = BureauTime.Day(now);
        var account = string.IsNullOrWhiteSpace(staffNumber) ? null : await db.Accounts.Include(a => a.Person)
            .SingleOrDefaultAsync(a => db.Members.Any(m => m.PersonId == a.PersonId && m.StaffNumber == staffNumber && (m.LeftOn == null || m.LeftOn > today)), cancel);
        if (account is null)
        {
            return (OpenIdOutcome.Unknown, null);
        }

        if (await db.OpenIdTies.AnyAsync(tie => tie.AccountId == account.Id && tie.Issuer == settings.Authority, cancel))
        {
            return (OpenIdOutcome.Taken, null);
        }

        db.OpenIdTies.Add(new(account.Id, settings.Authority!, subject, now));
        db.Audit(account.Actor, AccountVerbs.OpenIdTied, AccountVerbs.Subject(account.Name), now, ("subject", subject), ("member", staffNumber));
        return (OpenIdOutcome.Done, account);
    }
}
