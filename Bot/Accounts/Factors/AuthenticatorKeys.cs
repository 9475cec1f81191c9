using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Hanyang.Assistant.Bot.Accounts.Factors;

/// <summary>How the secrets of authenticators stand in the database: encrypted, with keys that stand elsewhere.</summary>
internal sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Accounts.Authenticator");

    public string Write(byte[] key) => Convert.ToBase64String(protector.Protect(key));

    /// <summary>Null when there is none, or none that these keys open.</summary>
    public byte[]? Read(string? written)
    {
        try
        {
            return written is null ? null : protector.Unprotect(Convert.FromBase64String(written));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
