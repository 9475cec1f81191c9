using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
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
            return services.AddGuides();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapKnowledge()
        {
            // A wrong setting stops the start, not the first visitor.
            routes.ServiceProvider.GetRequiredService<PublicAddress>();
            routes.MapGuides();
            return routes;
        }
    }
}
