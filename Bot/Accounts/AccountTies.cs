using Hanyang.Assistant.Bot.Accounts.OpenId;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>Whose an account is: a member of the office, and somebody whom another system vouches for.</summary>
internal sealed class AccountTies(AssistantDb db)
{
    /// <summary>Makes an account point at a member's person; the person at whom it pointed stays, for the audit names them.</summary>
    public async Task<AccountOutcome> TieMemberAsync(int id, string staffNumber, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Accounts.Include(a => a.Person).SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return AccountOutcome.Missing;
        }

        if (await db.Members.Include(m => m.Person).SingleOrDefaultAsync(m => m.StaffNumber == staffNumber.Trim(), cancel) is not { } member)
        {
            return AccountOutcome.MemberUnknown;
        }

        if (await db.Accounts.AnyAsync(a => a.PersonId == member.PersonId && a.Id != id, cancel))
        {
            return AccountOutcome.MemberTaken;
        }

        if (account.PersonId != member.PersonId)
        {
            var before = account.PersonId;
            account.Tie(member.Person);
            db.Audit(actor, AccountVerbs.Tied, AccountVerbs.Subject(account.Name), now, ("member", member.StaffNumber), ("person", member.PersonId), ("personBefore", before));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return AccountOutcome.Done;
    }

    /// <param name="subject">The issuer's name for the person; empty unties.</param>
    public async Task<AccountOutcome> TieOpenIdAsync(int id, string issuer, string subject, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return AccountOutcome.Missing;
        }

        subject = subject.Trim();
        if (subject.Length > OpenIdTie.LongestSubject || await db.OpenIdTies.AnyAsync(t => t.Issuer == issuer && t.Subject == subject && t.AccountId != id, cancel))
        {
            return AccountOutcome.OpenIdTaken;
        }

        var present = await db.OpenIdTies.SingleOrDefaultAsync(t => t.AccountId == id && t.Issuer == issuer, cancel);
        if (present?.Subject == subject || (present is null && subject.Length == 0))
        {
            return AccountOutcome.Done;
        }

        if (present is not null)
        {
            db.OpenIdTies.Remove(present);
            db.Audit(actor, AccountVerbs.OpenIdUntied, AccountVerbs.Subject(account.Name), now, ("subject", present.Subject));
            await db.SaveChangesAsync(cancel);
        }

        if (subject.Length > 0)
        {
            db.OpenIdTies.Add(new(id, issuer, subject, now));
            db.Audit(actor, AccountVerbs.OpenIdTied, AccountVerbs.Subject(account.Name), now, ("subject", subject));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return AccountOutcome.Done;
    }
}
