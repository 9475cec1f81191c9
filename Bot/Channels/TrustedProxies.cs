using Microsoft.AspNetCore.HttpOverrides;

namespace Hanyang.Assistant.Bot.Channels;

/// <summary>
/// Proxies that may say for whom they ask and whether by https: those on this machine, and those of <c>Proxies__Trusted</c>.
/// Without it a page over https would be given the chat's stream without, and everybody behind a proxy would count as one caller.
/// </summary>
internal static class TrustedProxies
{
    private const string Key = "Proxies:Trusted";

    extension(IServiceCollection services)
    {
        public IServiceCollection AddTrustedProxies(IConfiguration configuration)
        {
            var trusted = Networks.Of(configuration, Key);
            return services.Configure<ForwardedHeadersOptions>(options =>
            {
                options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                foreach (var network in trusted)
                {
                    options.KnownIPNetworks.Add(network);
                }
            });
        }
    }
}
