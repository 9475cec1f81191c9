using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Sample;
using Hanyang.Assistant.Knowledge.Search;
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
            return services
                .AddScoped<CatalogueImport>()
                .AddScoped<CatalogueExport>()
                .AddScoped<SampleCatalogue>()
                .AddSingleton<CatalogueKeeper>()
                .AddSingleton<Answerer>();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapKnowledge() => routes;
    }
}
