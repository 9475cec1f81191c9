using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>So many requests a minute for each key; a whole hall may stand behind one address, so the bounds are wide.</summary>
internal sealed class DirectLineLimits(int perMinute, Func<HttpContext, string> keyOf) : IRateLimiterPolicy<string>
{
    public const string Tokens = "directline-tokens";
    public const string Activities = "directline-activities";

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => async (rejected, _) =>
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)wait.TotalSeconds) : 10;
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await DirectLineErrors.TooMany().ExecuteAsync(rejected.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetTokenBucketLimiter(
        keyOf(httpContext),
        _ => new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 6),
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
        });
}
