using Hanyang.Assistant.Knowledge.Answering;
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
            services.AddSingleton<CatalogueKeeper>().AddSingleton<Answerer>();
            return services;
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapKnowledge() => routes;
    }
}
