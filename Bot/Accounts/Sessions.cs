using System.Buffers.Text;
using System.Data.Common;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>
/// Three cookies: one for who is signed in, and two that open nothing but the page on which a one-time password is changed or a second
/// factor is shown. Each names an account and its stamp, the first its session too, and is compared with the database at every page,
/// so that a session ends on all nodes at once.
/// </summary>
internal static class Sessions
{
    public const string Scheme = "session";
    public const string PasswordDueScheme = "password-due";
    public const string FactorDueScheme = "factor-due";
    public const string Cookie = "hanyang.session";

    private const string Stamp = "stamp";
    private const string Session = "session";

    private static readonly string[] Schemes = [Scheme, PasswordDueScheme, FactorDueScheme];
    private static readonly TimeSpan SeenAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Signs in under the one scheme that is due and out of the others.</summary>
    /// <param name="isProven">They have shown more than a password: a code, a passkey, or a session that such a thing had opened.</param>
    public static async Task<SignInStage> OpenAsync(HttpContext context, Account account, bool isProven = false)
    {
        var stage = await StageAsync(context, account, isProven);
        var scheme = stage switch
        {
            SignInStage.Open => Scheme,
            SignInStage.PasswordDue => PasswordDueScheme,
            SignInStage.CodeDue or SignInStage.AuthenticatorDue => FactorDueScheme,
        };
        foreach (var other in Schemes.Where(other => other != scheme))
        {
            await context.SignOutAsync(other);
        }

        var session = scheme == Scheme ? await BeginAsync(context, account) : null;
        await context.SignInAsync(scheme, Principal(scheme, account.Id, account.SecurityStamp!, session, account.Actor));
        return stage;
    }

    public static async Task CloseAsync(HttpContext context)
    {
        if (context.User.FindFirst(Session)?.Value is { } id)
        {
            var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            await context.RequestServices.GetRequiredService<AssistantDb>().Sessions.Where(session => session.Id == id && session.EndedAt == null)
                .ExecuteUpdateAsync(session => session.SetProperty(s => s.EndedAt, now), context.RequestAborted);
        }

        foreach (var scheme in Schemes)
        {
            await context.SignOutAsync(scheme);
        }
    }

    public static int AccountId(this ClaimsPrincipal user) => int.Parse(user.FindFirst(ClaimTypes.NameIdentifier)!.Value, CultureInfo.InvariantCulture);

    /// <summary>The id of the session in which this request comes; null for who is not signed in.</summary>
    public static string? SessionId(this ClaimsPrincipal user) => user.FindFirst(Session)?.Value;

    /// <summary>Takes role, name and unit from the database; ends the session of who is disabled, was signed out or has another password since.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext cookie)
    {
        var (http, user, scheme) = (cookie.HttpContext, cookie.Principal!, cookie.Scheme.Name);
        var (id, stamp, session) = (user.AccountId(), user.FindFirst(Stamp)?.Value, user.SessionId());
        var account = await http.RequestServices.GetRequiredService<DbDataSource>().FindAsync(id, stamp, session, http.RequestAborted);
        if (account is null || (scheme == Scheme && (account.SeenAt is null || account.LacksFactor)))
        {
            cookie.RejectPrincipal();
            await http.SignOutAsync(scheme);
            return;
        }

        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (now - account.SeenAt >= SeenAgain)
        {
            await http.RequestServices.GetRequiredService<AssistantDb>().Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(seen => seen.LastSeenAt, now), http.RequestAborted);
        }

        cookie.ReplacePrincipal(Principal(scheme, id, stamp!, session, account.Actor));
        // What one person was shown is not for who sits at the same machine next.
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
    }

    private static async Task<SignInStage> StageAsync(HttpContext context, Account account, bool isProven)
    {
        var db = context.RequestServices.GetRequiredService<AssistantDb>();
        return account.OneTimeUntil is not null ? SignInStage.PasswordDue
            : isProven ? SignInStage.Open
            : account.HasAuthenticator ? SignInStage.CodeDue
            : await db.FactorDemands.AnyAsync(demand => demand.Role == account.Role, context.RequestAborted)
                && !await db.Passkeys.AnyAsync(passkey => passkey.AccountId == account.Id, context.RequestAborted) ? SignInStage.AuthenticatorDue
            : SignInStage.Open;
    }

    private static async Task<string> BeginAsync(HttpContext context, Account account)
    {
        var db = context.RequestServices.GetRequiredService<AssistantDb>();
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        var old = now - Kept;
        await db.Sessions.Where(session => session.AccountId == account.Id && session.LastSeenAt < old).ExecuteDeleteAsync(context.RequestAborted);
        db.Sessions.Add(new(id, account, DeviceWords.Of(context.Request.Headers.UserAgent), DeviceWords.Of(context.Connection.RemoteIpAddress), now));
        await db.SaveChangesAsync(context.RequestAborted);
        return id;
    }

    /// <summary>Who has yet to choose a password or to show a second factor is nobody who could act.</summary>
    private static ClaimsPrincipal Principal(string scheme, int id, string stamp, string? session, Actor actor) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, id.ToString(CultureInfo.InvariantCulture)),
            new Claim(Stamp, stamp),
            .. session is null ? (Claim[])[] : [new Claim(Session, session)],
            .. scheme == Scheme ? ActorClaims.Of(actor) : [],
        ],
        scheme));
}
