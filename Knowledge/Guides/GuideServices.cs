using Hanyang.Assistant.Knowledge.Office;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Knowledge.Guides;

internal static class GuideServices
{
    public static IServiceCollection AddGuides(this IServiceCollection services) => services
        .AddSingleton(provider => PublicAddress.From(provider.GetRequiredService<IConfiguration>()))
        .AddScoped<GuideCatalogue>();
}
