using Hanyang.Assistant.Knowledge.Import;
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
                .AddScoped<CatalogueExport>();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapKnowledge() => routes;
    }
}
