using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>What a token opens: one conversation for one user, until a time.</summary>
internal sealed record DirectLineToken(string Conversation, string User, DateTimeOffset Until);

/// <summary>Signs tokens and reads them again, also after a restart: the keys stand in <c>data/keys</c>.</summary>
internal sealed class DirectLineTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Long enough that a page left open over lunch goes on; the client renews it long before.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(6);

    // A stream's token stands in its address, which proxies like to log: it opens nothing else and soon nothing at all.
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromMinutes(1);

    private readonly IDataProtector bearers = protection.CreateProtector("DirectLine.Token");
    private readonly IDataProtector streams = protection.CreateProtector("DirectLine.Stream");

    public string Issue(string conversation, string user) => Write(bearers, new(conversation, user, time.GetUtcNow() + Lifetime));

    public string IssueForStream(DirectLineToken token) => Write(streams, token with { Until = time.GetUtcNow() + StreamLifetime });

    public DirectLineToken? Read(string text) => Read(bearers, text);

    /// <summary>Accepts a bearer token too: some clients put their own into the address.</summary>
    public DirectLineToken? ReadForStream(string text) => Read(streams, text) ?? Read(bearers, text);

    public bool IsExpired(DirectLineToken token) => token.Until <= time.GetUtcNow();

    private static string Write(IDataProtector protector, DirectLineToken token) => protector.Protect(JsonSerializer.Serialize(token));

    private static DirectLineToken? Read(IDataProtector protector, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<DirectLineToken>(protector.Unprotect(text));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
