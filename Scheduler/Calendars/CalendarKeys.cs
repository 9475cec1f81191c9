using System.Security.Cryptography;
using System.Text;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Calendars;

/// <summary>Hands out the secrets of calendar feeds and knows them again.</summary>
public sealed class CalendarKeys(ISchedulerDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int Bytes = 20;
    private readonly IDataProtector protector = protection.CreateProtector("Calendars.Key");

    /// <summary>The person's secret; null where there is none yet, or the program's keys have changed since.</summary>
    public async Task<string?> OfAsync(int person, CancellationToken cancel)
    {
        if (await db.CalendarKeys.AsNoTracking().SingleOrDefaultAsync(key => key.PersonId == person, cancel) is not { } key)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(key.Sealed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A new secret; the address with the one before leads nowhere from now on.</summary>
    public async Task RenewAsync(Actor actor, CancellationToken cancel)
    {
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        if (await db.CalendarKeys.SingleOrDefaultAsync(key => key.PersonId == actor.Id, cancel) is { } known)
        {
            known.Renew(DigestOf(secret), protector.Protect(secret), now);
        }
        else
        {
            db.CalendarKeys.Add(new(actor.Id!.Value, DigestOf(secret), protector.Protect(secret), now));
        }

        db.Audit(actor, SchedulerVerbs.CalendarRenewed, new("calendar", actor.Name), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Whose it is; null for what is no secret of ours, or not any more.</summary>
    public Task<int?> PersonOfAsync(string secret, CancellationToken cancel)
    {
        var digest = DigestOf(secret);
        return db.CalendarKeys.Where(key => key.Digest == digest).Select(key => (int?)key.PersonId).SingleOrDefaultAsync(cancel);
    }

    private static string DigestOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
