using Hanyang.Assistant.Knowledge.Workshop.Aliases;
using Hanyang.Assistant.Knowledge.Workshop.Clusters;
using Hanyang.Assistant.Knowledge.Workshop.Replays;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

internal static class TrialServices
{
    public static IServiceCollection AddTrials(this IServiceCollection services) => services
        .AddSingleton<TrialCatalogue>()
        .AddSingleton<TrialRunner>()
        .AddSingleton<GateMemory>()
        .AddScoped<Gatekeeper>()
        .AddScoped<AliasWriting>()
        .AddScoped<OpenInquiries>()
        .AddScoped<PendingAliases>()
        .AddScoped<Closing>()
        .AddScoped<Replaying>();
}
