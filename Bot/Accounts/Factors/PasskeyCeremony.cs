using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Hanyang.Assistant.Bot.Accounts.Factors;

/// <summary>What we asked a browser, kept in an encrypted cookie until it answers: a few minutes, one answer.</summary>
internal sealed class PasskeyCeremony(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Cookie = "hanyang.passkey";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("Accounts.Passkey");

    /// <param name="purpose">Signing in, or adding a passkey to one account.</param>
    public void Begin(HttpContext context, string purpose, string? state) => context.Response.Cookies.Append(
        Cookie,
        protector.CreateProtector(purpose).Protect($"{(time.GetUtcNow() + Lifetime).UtcTicks}\n{state}"),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = Lifetime });

    /// <summary>Null when nothing was asked, too long ago, or for something else.</summary>
    public string? End(HttpContext context, string purpose)
    {
        context.Response.Cookies.Delete(Cookie);
        try
        {
            var parts = protector.CreateProtector(purpose).Unprotect(context.Request.Cookies[Cookie] ?? "").Split('\n', 2);
            return long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) > time.GetUtcNow().UtcTicks ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
