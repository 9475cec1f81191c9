using System.Net;
using Hanyang.Assistant.Bot.Channels;
using Hanyang.Assistant.Bot.Pages;

namespace Hanyang.Assistant.Bot.Metrics;

/// <summary>Who may read the figures: this machine, and the networks of <c>Metrics__AllowedNetworks</c> (such as <c>10.2.0.0/16, 192.168.7.9</c>); nobody through a proxy.</summary>
internal sealed class MetricsReaders(IConfiguration configuration)
{
    private const string Key = "Metrics:AllowedNetworks";

    private readonly IPNetwork[] allowed = Networks.Of(configuration, Key);

    public Task LetInAsync(HttpContext http, RequestDelegate next) =>
        http.IsDirect && (http.IsLoopback || allowed.Any(network => network.Contains(http.Caller)))
            ? next(http)
            : new ProblemResult(Problems.Named(StatusCodes.Status403Forbidden, "metrics-only-inside")).ExecuteAsync(http);
}
