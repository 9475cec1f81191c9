using System.Net;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Accounts;

/// <summary>Every endpoint is visited by a stranger and by each role, and <c>doors.tsv</c> says who gets in. A new endpoint without a row fails.</summary>
public class EveryDoor
{
    private static readonly string Table = Path.Combine(Bot.Storage.HomeFolder.Solution()!, "tests", "Bot.Tests", "Accounts", "doors.tsv");

    [Fact]
    public async Task Admits_whom_the_table_names_and_nobody_else()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var visitors = new List<(string Name, HttpClient Http)> { ("stranger", new Staff(app).Http) };
        foreach (var role in Enum.GetValues<Role>())
        {
            visitors.Add(($"{role}".ToLowerInvariant(), (await Staff.SignedInAsync(app, $"somebody-{role}", role)).Http));
        }

        foreach (var (_, http) in visitors)
        {
            // A program is told plainly: 401 and 403 instead of a page to sign in on.
            http.DefaultRequestHeaders.Accept.Clear();
            http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        }

        List<string> found = [];
        foreach (var (method, route) in Doors(app))
        {
            List<string> admitted = [];
            foreach (var (name, http) in visitors)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), AddressOf(route));
                using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                if (answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
                {
                    admitted.Add(name);
                }
            }

            found.Add($"{method} {route}\t{(admitted.Count == visitors.Count ? "everybody" : admitted.Count == 0 ? "nobody" : string.Join(' ', admitted))}");
        }

        if (Environment.GetEnvironmentVariable("HANYANG_WRITE_DOORS") is { Length: > 0 } path)
        {
            await File.WriteAllLinesAsync(path, found, TestContext.Current.CancellationToken);
        }

        Assert.Equal(File.ReadAllLines(Table).Where(line => !line.StartsWith('#')).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    /// <summary>Each endpoint with its methods; a page is opened, which asks the same authorization as its forms.</summary>
    private static IEnumerable<(string Method, string Route)> Doors(AssistantApp app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(endpoint => !IsFile(endpoint))
        .SelectMany(endpoint => MethodsOf(endpoint).Select(method => (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))))
        .Distinct().OrderBy(door => door.Item2, StringComparer.Ordinal).ThenBy(door => door.method, StringComparer.Ordinal);

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null ? ["GET"]
        : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods
        : ["GET"];

    private static string AddressOf(string route) => string.Join('/', route.Split('/').Select(part => !part.StartsWith('{') ? part : part.Contains(":int", StringComparison.Ordinal) || part.Contains(":long", StringComparison.Ordinal) ? "1" : "x"))
        .Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{code}", "x", StringComparison.Ordinal);

    private static bool IsFile(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText == "{**path:file}" || endpoint.Metadata.Any(datum => datum.GetType().Name.StartsWith("StaticAsset", StringComparison.Ordinal));
}
