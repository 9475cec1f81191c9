using Hanyang.Assistant.Bot.Channels;
using Microsoft.AspNetCore.HttpOverrides;

namespace Hanyang.Assistant.Bot;

/// <summary>
/// Whose word is taken for where a request came from and whether it was https: a proxy on this machine, and those in the networks
/// that <c>Proxy__Networks</c> names (<c>10.0.0.0/8, 172.18.0.1/32</c>).
/// </summary>
internal static class Proxies
{
    private const string Key = "Proxy:Networks";

    extension(IServiceCollection services)
    {
        public IServiceCollection AddProxies(IConfiguration configuration)
        {
            var networks = Networks.Of(configuration, Key);
            return services.Configure<ForwardedHeadersOptions>(options =>
            {
                options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                foreach (var network in networks)
                {
                    options.KnownIPNetworks.Add(network);
                }
            });
        }
    }
}
