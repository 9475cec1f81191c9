using Hanyang.Assistant.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Architecture.Tests;

/// <summary>What may be asked for without signing in stands here; everything else requires authorization.</summary>
public class PublicDoors
{
    /// <summary>Routes, or their beginnings with a star at the end, each with its reason.</summary>
    private static readonly Dictionary<string, string> Public = new()
    {
        [""] = "the chat",
        ["Index"] = "the chat, under its page's name",
        ["guides*"] = "guides are for everybody",
        ["g/{code}"] = "what QR codes open",
        ["certificates*"] = "whoever is shown a certificate checks it; serials can't be guessed",
        ["problem"] = "says what went wrong",
        ["accounts/sign-in"] = "the way in",
        ["accounts/sign-out"] = "the way out",
        ["training/pictures/{name}"] = "channels show a card's picture without its reader's cookie; names can't be guessed",
        ["v3/directline*"] = "the chat's protocol; it has tokens of its own",
        ["api/messages*"] = "the Bot Connector; checks its own tokens",
        ["calendar/training.ics"] = "calendar programs can't sign in; it says nothing of anybody",
        ["calendar/people/{secret}/mine.ics"] = "calendar programs can't sign in; its address is a secret that its person can change",
        ["calendar/people/{secret}/all.ics"] = "the same, for trainers",
        ["healthz"] = "operations",
        ["readyz"] = "operations",
        ["metrics"] = "operations; tells this machine and named networks only",
        ["openapi/{documentName}.json"] = "describes the endpoints that are public themselves",
    };

    [Fact]
    public async Task Are_all_on_the_list()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var open = await OpenRoutesAsync(app.Services, app.Services.GetRequiredService<EndpointDataSource>().Endpoints);
        Assert.DoesNotContain(open, route => !Public.Keys.Any(known => IsLike(route, known)));
        Assert.DoesNotContain(Public.Keys, known => !open.Any(route => IsLike(route, known)));
    }

    [Fact]
    public async Task Canary_an_endpoint_and_a_page_without_authorization_are_noticed()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var routes = WebApplication.CreateSlimBuilder().Build();
        routes.MapGet("/open", () => "");
        routes.MapGet("/closed", () => "").RequireAuthorization("desk");
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(endpoint => ((RouteEndpoint)endpoint).RoutePattern.RawText == "accounts/sign-in");
        Assert.Equal(["open", "accounts/sign-in"], await OpenRoutesAsync(app.Services, [.. ((IEndpointRouteBuilder)routes).DataSources.SelectMany(source => source.Endpoints), .. pages]));
    }

    private static async Task<List<string>> OpenRoutesAsync(IServiceProvider services, IEnumerable<Endpoint> endpoints)
    {
        var loader = services.GetRequiredService<PageLoader>();
        List<string> open = [];
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>().Where(endpoint => !IsFile(endpoint)))
        {
            var metadata = endpoint.Metadata.ToList();
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                // What stands on a page's model is known once the page is loaded.
                var loaded = await loader.LoadAsync(page, endpoint.Metadata);
                metadata.AddRange(loaded.Endpoint?.Metadata.AsEnumerable() ?? loaded.EndpointMetadata ?? []);
                metadata.AddRange(loaded.ModelTypeInfo?.GetCustomAttributes(inherit: true) ?? []);
            }

            if (!metadata.Any(datum => datum is IAuthorizeData or AuthorizationPolicy))
            {
                open.Add(endpoint.RoutePattern.RawText!.TrimStart('/'));
            }
        }

        return open;
    }

    // In a build folder a route for all files stands beside those for each.
    private static bool IsFile(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText == "{**path:file}" || endpoint.Metadata.Any(datum => datum.GetType().Name.StartsWith("StaticAsset", StringComparison.Ordinal));

    private static bool IsLike(string route, string known) => known.EndsWith('*') ? route.StartsWith(known[..^1], StringComparison.Ordinal) : route == known;
}
