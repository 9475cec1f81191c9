using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>Where somebody is signed in, and signing out from afar.</summary>
internal sealed class SessionList(AssistantDb db)
{
    /// <summary>Those that still open something, the last seen first.</summary>
    public Task<List<AccountSession>> OfAsync(int account, DateTimeOffset now, CancellationToken cancel) =>
        Live(account, now).AsNoTracking().OrderByDescending(session => session.LastSeenAt).ToListAsync(cancel);

    /// <returns>Whether there was such a session of this account.</returns>
    public Task<bool> EndAsync(int account, string session, Actor actor, DateTimeOffset now, CancellationToken cancel) =>
        EndAsync(account, Live(account, now).Where(s => s.Id == session), AccountVerbs.SessionEnded, actor, now, cancel);

    /// <param name="except">The session that goes on; null ends all.</param>
    public Task<bool> EndOthersAsync(int account, string? except, Actor actor, DateTimeOffset now, CancellationToken cancel) =>
        EndAsync(account, Live(account, now).Where(s => s.Id != except), AccountVerbs.SessionsEnded, actor, now, cancel);

    private async Task<bool> EndAsync(int account, IQueryable<AccountSession> sessions, string verb, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var ended = await sessions.ExecuteUpdateAsync(session => session.SetProperty(s => s.EndedAt, now), cancel);
        if (ended > 0)
        {
            var name = await db.Accounts.Where(a => a.Id == account).Select(a => a.UserName).SingleAsync(cancel);
            db.Audit(actor, verb, AccountVerbs.Subject(name!), now, ("sessions", ended));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return ended > 0;
    }

    private IQueryable<AccountSession> Live(int account, DateTimeOffset now)
    {
        var since = now - AccountsModule.SessionTime;
        return db.Sessions.Where(session => session.AccountId == account && session.EndedAt == null && session.LastSeenAt > since
            && db.Accounts.Any(a => a.Id == account && a.SecurityStamp == session.Stamp && !a.IsDisabled));
    }
}
