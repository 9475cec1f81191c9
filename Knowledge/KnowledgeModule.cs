using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Answering.Phrasing;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Sample;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hanyang.Assistant.Knowledge;

public static class KnowledgeModule
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddKnowledge()
        {
            services.TryAddSingleton(TimeProvider.System);
            return services.AddGuides()
                .AddScoped<CatalogueImport>()
                .AddScoped<CatalogueExport>()
                .AddScoped<SampleCatalogue>()
                .AddWorkshop()
                .AddSingleton<CatalogueKeeper>()
                .AddNotices()
                .AddTrials()
                .AddSingleton<Relearning>()
                .AddSingleton(provider => new Answerer(provider.GetRequiredService<CatalogueKeeper>(), LanguageModel.From(provider)));
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapKnowledge()
        {
            // A wrong setting stops the start, not the first visitor.
            routes.ServiceProvider.GetRequiredService<PublicAddress>();
            routes.ServiceProvider.GetRequiredService<Answerer>();
            routes.MapGuides();
            return routes;
        }
    }
}
