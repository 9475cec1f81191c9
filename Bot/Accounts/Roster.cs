using Hanyang.Assistant.Bot.Accounts.Factors;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.People;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts;

/// <param name="Person">The person's own name; without it they are called as the account is.</param>
/// <param name="Unit">The code of the person's unit.</param>
/// <param name="Member">The staff number of whom the account is for; name and unit are theirs then.</param>
internal sealed record NewAccount(string Name, Role Role, string? Person = null, string? Unit = null, string? Member = null);

/// <param name="Password">A one-time password, to be shown once and kept nowhere.</param>
internal readonly record struct Issued(AccountOutcome Outcome, string? Password = null, int? Id = null);

/// <summary>Adds and changes accounts, one change at a time on all nodes, each with its audit entry.</summary>
internal sealed class Roster(AssistantDb db)
{
    /// <summary>The same office's say over second factors.</summary>
    public FactorRules Rules { get; } = new(db);

    public async Task<Issued> AddAsync(NewAccount wanted, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var name = AccountName.Tidy(wanted.Name);
        var called = string.IsNullOrWhiteSpace(wanted.Person) ? name : wanted.Person.Trim();
        var unit = string.IsNullOrWhiteSpace(wanted.Unit) ? null : wanted.Unit.Trim();
        if (AccountName.Check(name) is not AccountOutcome.Done and var refused)
        {
            return new(refused);
        }

        if (!PersonName.IsOne(called))
        {
            return new(AccountOutcome.PersonRefused);
        }

        await using var transaction = await db.BeginAloneAsync(cancel);
        if (unit is not null && !await db.Units.AnyAsync(u => u.Code == unit, cancel))
        {
            return new(AccountOutcome.UnitUnknown);
        }

        if (await IdOfAsync(name, cancel) is not null)
        {
            return new(AccountOutcome.NameTaken);
        }

        var (person, refusal) = await PersonOfAsync(wanted.Member, new(called, unit), cancel);
        if (refusal != AccountOutcome.Done)
        {
            return new(refusal);
        }

        var password = OneTimePassword.Create();
        var account = Account.Open(name, person, wanted.Role, password, now);
        db.Accounts.Add(account);
        db.Audit(actor, AccountVerbs.Added, AccountVerbs.Subject(name), now, ("person", person.Name), ("role", wanted.Role.ToString()), ("unit", person.Unit), ("member", wanted.Member));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(AccountOutcome.Done, password, account.Id);
    }

    public async Task<Issued> ResetAsync(int id, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var password = OneTimePassword.Create();
        var outcome = await ChangeAsync(id, actor, AccountVerbs.Reset, now, account => account.Reset(password, now), cancel);
        return outcome == AccountOutcome.Done ? new(outcome, password, id) : new(outcome);
    }

    public Task<AccountOutcome> ChangeRoleAsync(int id, Role role, Actor actor, DateTimeOffset now, CancellationToken cancel) =>
        ChangeAsync(id, actor, AccountVerbs.RoleChanged, now, account => account.ChangeRole(role), cancel, losesAdmin: role != Role.Admin, ("role", role.ToString()));

    public Task<AccountOutcome> DisableAsync(int id, Actor actor, DateTimeOffset now, CancellationToken cancel) =>
        ChangeAsync(id, actor, AccountVerbs.Disabled, now, account => account.Disable(), cancel, losesAdmin: true);

    public Task<AccountOutcome> EnableAsync(int id, Actor actor, DateTimeOffset now, CancellationToken cancel) =>
        ChangeAsync(id, actor, AccountVerbs.Enabled, now, account => account.Enable(), cancel);

    public Task<AccountOutcome> UnlockAsync(int id, Actor actor, DateTimeOffset now, CancellationToken cancel) =>
        ChangeAsync(id, actor, AccountVerbs.Unlocked, now, account => account.Unlock(), cancel);

    /// <summary>The account that somebody means by a name; null when there is none.</summary>
    public async Task<int?> IdOfAsync(string name, CancellationToken cancel)
    {
        var key = AccountName.Normalise(name);
        return await db.Accounts.Where(account => account.NormalizedUserName == key).Select(account => (int?)account.Id).SingleOrDefaultAsync(cancel);
    }

    private async Task<(Person Person, AccountOutcome Refusal)> PersonOfAsync(string? staffNumber, Person other, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(staffNumber) ? (other, AccountOutcome.Done)
        : await db.Members.Where(member => member.StaffNumber == staffNumber.Trim()).Select(member => member.Person).SingleOrDefaultAsync(cancel) is not { } person ? (other, AccountOutcome.MemberUnknown)
        : await db.Accounts.AnyAsync(account => account.PersonId == person.Id, cancel) ? (person, AccountOutcome.MemberTaken)
        : (person, AccountOutcome.Done);

    private async Task<AccountOutcome> ChangeAsync(
        int id, Actor actor, string verb, DateTimeOffset now, Action<Account> change, CancellationToken cancel, bool losesAdmin = false, params (string, object?)[] details)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Accounts.Include(account => account.Person).SingleOrDefaultAsync(account => account.Id == id, cancel) is not { } account)
        {
            return AccountOutcome.Missing;
        }

        var isAdmin = account is { Role: Role.Admin, IsDisabled: false };
        if (losesAdmin && isAdmin && !await db.Accounts.AnyAsync(other => other.Id != id && other.Role == Role.Admin && !other.IsDisabled, cancel))
        {
            return AccountOutcome.LastAdmin;
        }

        var was = (account.Role, account.IsDisabled);
        change(account);
        // Pressing a button twice is not a second event.
        if (db.ChangeTracker.HasChanges())
        {
            (string, object?)[] before = was.Role != account.Role ? [("was", was.Role.ToString())] : [];
            db.Audit(actor, verb, AccountVerbs.Subject(account.Name), now, [.. details, .. before]);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return AccountOutcome.Done;
    }
}
