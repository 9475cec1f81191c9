using System.Globalization;
using System.Security.Claims;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>
/// Two cookies: one for who is signed in, one that opens nothing but the page on which a one-time password is changed. Each names
/// an account and its stamp, and is compared with the database at every page, so that a session ends on all nodes at once.
/// </summary>
internal static class Sessions
{
    public const string Scheme = "session";
    public const string PasswordDueScheme = "password-due";
    public const string Cookie = "hanyang.session";

    private const string Stamp = "stamp";

    /// <summary>Signs in under the one scheme and out of the other.</summary>
    public static async Task OpenAsync(HttpContext context, Account account)
    {
        var (scheme, other) = account.OneTimeUntil is null ? (Scheme, PasswordDueScheme) : (PasswordDueScheme, Scheme);
        await context.SignOutAsync(other);
        await context.SignInAsync(scheme, Principal(scheme, account.Id, account.SecurityStamp!, account.Actor));
    }

    public static async Task CloseAsync(HttpContext context)
    {
        await context.SignOutAsync(Scheme);
        await context.SignOutAsync(PasswordDueScheme);
    }

    public static int AccountId(this ClaimsPrincipal user) => int.Parse(user.FindFirst(ClaimTypes.NameIdentifier)!.Value, CultureInfo.InvariantCulture);

    /// <summary>Takes role, name and unit from the database; ends the session of who is disabled or has another password since.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext cookie)
    {
        var (http, user) = (cookie.HttpContext, cookie.Principal!);
        var (id, stamp) = (user.AccountId(), user.FindFirst(Stamp)?.Value);
        var account = await http.RequestServices.GetRequiredService<AssistantDb>().Accounts
            .Where(a => a.Id == id && a.SecurityStamp == stamp && !a.IsDisabled)
            .Select(a => new { a.PersonId, a.Person.Name, a.Role, a.Person.Unit })
            .SingleOrDefaultAsync(http.RequestAborted);
        if (account is null)
        {
            cookie.RejectPrincipal();
            await http.SignOutAsync(cookie.Scheme.Name);
            return;
        }

        cookie.ReplacePrincipal(Principal(cookie.Scheme.Name, id, stamp!, new Actor(account.PersonId, account.Name, account.Role, account.Unit)));
        // What one person was shown is not for who sits at the same machine next.
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
    }

    /// <summary>Who has yet to choose a password is nobody who could act.</summary>
    private static ClaimsPrincipal Principal(string scheme, int id, string stamp, Actor actor) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, id.ToString(CultureInfo.InvariantCulture)),
            new Claim(Stamp, stamp),
            .. scheme == Scheme ? ActorClaims.Of(actor) : [],
        ],
        scheme));
}
