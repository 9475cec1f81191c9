using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>So many passwords a minute from one address; looking at the page is free.</summary>
internal sealed class SignInLimits(int perMinute) : IRateLimiterPolicy<string>
{
    public const string Policy = "sign-in";

    // The bare status is put into words like any other.
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => null;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        HttpMethods.IsPost(httpContext.Request.Method)
            ? RateLimitPartition.GetTokenBucketLimiter(httpContext.Connection.RemoteIpAddress?.ToString() ?? "", _ => new()
            {
                TokenLimit = perMinute,
                TokensPerPeriod = Math.Max(1, perMinute / 6),
                ReplenishmentPeriod = TimeSpan.FromSeconds(10),
            })
            : RateLimitPartition.GetNoLimiter("");
}
