using Hanyang.Assistant.Bot.Pages;

namespace Hanyang.Assistant.Bot;

/// <summary>The description of our JSON endpoints, put together when somebody asks for it.</summary>
internal static class OpenApi
{
    private const string Version = "v1";

    extension(IServiceCollection services)
    {
        public IServiceCollection AddDescription() => services.AddOpenApi(Version, options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Hanyang Assistant", Version = Version, Description = Sentences.InEnglish("OpenApiDescription") };
            document.Paths["/api/messages"].Operations![HttpMethod.Post].Summary = Sentences.InEnglish("OpenApiMessages");
            return Task.CompletedTask;
        }));
    }

    extension(WebApplication app)
    {
        public WebApplication MapDescription()
        {
            app.MapOpenApi("/openapi/{documentName}.json");
            return app;
        }
    }

    extension<TBuilder>(TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        /// <summary>The statuses with which it refuses, as <c>application/problem+json</c>.</summary>
        public TBuilder Refuses(params ReadOnlySpan<int> statuses)
        {
            foreach (var status in statuses)
            {
                endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemBody), [Problems.ContentType]));
            }

            return endpoint;
        }
    }
}
