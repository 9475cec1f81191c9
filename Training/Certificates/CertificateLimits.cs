using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>So many certificates a minute from one address. Serials can't be guessed; this keeps people from trying.</summary>
internal sealed class CertificateLimits : IRateLimiterPolicy<string>
{
    public const string Policy = "certificates";

    private const int PerMinute = 120;

    // The bare status is put into words like any other.
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => null;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetTokenBucketLimiter(httpContext.Connection.RemoteIpAddress?.ToString() ?? "", _ => new()
        {
            TokenLimit = PerMinute,
            TokensPerPeriod = PerMinute / 6,
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
        });
}
