using Hanyang.Assistant.Knowledge.Workshop.Contradictions;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Hanyang.Assistant.Knowledge.Workshop.Faqs;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Knowledge.Workshop;

internal static class WorkshopServices
{
    public static IServiceCollection AddWorkshop(this IServiceCollection services) => services
        .AddScoped<GuideDrafts>()
        .AddScoped<Publication>()
        .AddScoped<FaqShelf>()
        .AddScoped<SynonymShelf>()
        .AddSingleton<ContradictionList>();
}
