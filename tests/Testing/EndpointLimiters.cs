using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Testing;

/// <summary>
/// The rate limiting middleware never stops its limiter: a timer ticks ten times a second for as long as the process lives and holds
/// the whole host in memory. That is nothing to a server, but some hundred hosts of a test run filled gigabytes.
/// </summary>
internal sealed class EndpointLimiters : IStartupFilter, IAsyncDisposable
{
    private RequestDelegate? pipeline;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(rest => pipeline = rest);
        next(app);
    };

    public async ValueTask DisposeAsync()
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object?> open = new([pipeline?.Target]);
        while (open.TryPop(out var one))
        {
            if (one is null || !seen.Add(one))
            {
                continue;
            }

            foreach (var held in FieldsOf(one.GetType()).Select(field => field.GetValue(one)))
            {
                if (held is Delegate later)
                {
                    open.Push(later.Target);
                }
                else if (held?.GetType().IsDefined(typeof(CompilerGeneratedAttribute)) == true)
                {
                    open.Push(held);
                }
                else if (held is PartitionedRateLimiter<HttpContext> limiter)
                {
                    await limiter.DisposeAsync();
                }
            }
        }
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null
        ? []
        : [.. type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly), .. FieldsOf(type.BaseType)];
}
