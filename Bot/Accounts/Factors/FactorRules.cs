using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts.Factors;

/// <summary>What administrators say about second factors: which roles need one, and that somebody's are lost.</summary>
internal sealed class FactorRules(AssistantDb db)
{
    public Task<List<Role>> DemandedAsync(CancellationToken cancel) => db.FactorDemands.Select(demand => demand.Role).ToListAsync(cancel);

    /// <summary>These roles need a second factor from now on, and no others do.</summary>
    public async Task DemandAsync(IReadOnlyCollection<Role> roles, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var demanded = await db.FactorDemands.ToListAsync(cancel);
        foreach (var demand in demanded.Where(demand => !roles.Contains(demand.Role)))
        {
            db.FactorDemands.Remove(demand);
            db.Audit(actor, AccountVerbs.FactorReleased, new("role", AccountRoles.Written(demand.Role)), now);
        }

        foreach (var role in roles.Where(role => demanded.TrueForAll(demand => demand.Role != role)))
        {
            db.FactorDemands.Add(new(role));
            db.Audit(actor, AccountVerbs.FactorDemanded, new("role", AccountRoles.Written(role)), now);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Forgets an authenticator with its recovery codes.</summary>
    /// <param name="passkeysToo">All that the account signs in with besides its password.</param>
    public async Task<AccountOutcome> DropAsync(int id, bool passkeysToo, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Accounts.Include(a => a.Person).SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return AccountOutcome.Missing;
        }

        var dropped = await db.RecoveryCodes.Where(code => code.AccountId == id).ExecuteDeleteAsync(cancel)
            + (passkeysToo ? await db.Passkeys.Where(passkey => passkey.AccountId == id).ExecuteDeleteAsync(cancel) : 0);
        if (dropped > 0 || account.HasAuthenticator)
        {
            account.DropAuthenticator();
            db.Audit(actor, AccountVerbs.FactorsDropped, AccountVerbs.Subject(account.Name), now, ("passkeysToo", passkeysToo));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return AccountOutcome.Done;
    }
}
