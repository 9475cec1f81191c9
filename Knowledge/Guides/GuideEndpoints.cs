using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>A guide's QR code, and the short address that it opens.</summary>
internal static class GuideEndpoints
{
    private const string ForADay = "max-age=86400";

    public static void MapGuides(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/g/{code}", OpenAsync);
        routes.MapGet("/guides/{code}.json", ReadAsync).Produces<JsonObject>().ProducesProblem(404).ProducesProblem(410);
        routes.MapGet("/guides/{code}/qr.svg", SvgAsync).Produces<byte[]>(200, "image/svg+xml").ProducesProblem(404);
        routes.MapGet("/guides/{code}/qr.png", PngAsync).Produces<byte[]>(200, "image/png").ProducesProblem(404);
    }

    private static async Task<RedirectHttpResult> OpenAsync(string code, GuideCatalogue guides, HttpRequest request, CancellationToken cancel)
    {
        var found = await guides.FindAsync(code.Trim(), cancel);
        var shown = found is null ? null : await guides.SuccessorOfAsync(found, cancel) ?? found;
        var target = shown is null ? $"/guides?q={Uri.EscapeDataString(code.Trim())}" : GuideAddresses.Page(shown.Code);
        return TypedResults.Redirect(request.PathBase + target);
    }

    private static async Task<Results<JsonHttpResult<JsonObject>, RedirectHttpResult, EmptyHttpResult>> ReadAsync(
        string code, string? version, GuideCatalogue guides, HttpContext context, CancellationToken cancel)
    {
        switch (await GuideLookup.FindAsync(guides, code, version, cancel))
        {
            case GuideLookup.Found found:
                return TypedResults.Json(GuideJson.Of(found.Guide, found.Version), RecordJson.Options);
            case GuideLookup.Moved moved:
                return TypedResults.Redirect($"{context.Request.PathBase}{GuideAddresses.Page(moved.Code)}.json");
            case GuideLookup.Missing missing:
                missing.Problem.Set(context);
                return TypedResults.Empty;
            default:
                throw new InvalidOperationException("A lookup has no other outcome.");
        }
    }

    private static async Task<Results<FileContentHttpResult, EmptyHttpResult>> SvgAsync(
        string code, GuideCatalogue guides, PublicAddress address, HttpContext context, CancellationToken cancel) =>
        await FileAsync(code, guides, address, context, "image/svg+xml", (text, guide) => Encoding.UTF8.GetBytes(QrCode.Svg(text, guide.Name)), cancel);

    private static async Task<Results<FileContentHttpResult, EmptyHttpResult>> PngAsync(
        string code, GuideCatalogue guides, PublicAddress address, HttpContext context, CancellationToken cancel) =>
        await FileAsync(code, guides, address, context, "image/png", (text, _) => QrCode.Png(text), cancel);

    private static async Task<Results<FileContentHttpResult, EmptyHttpResult>> FileAsync(
        string code, GuideCatalogue guides, PublicAddress address, HttpContext context, string type, Func<string, Guide, byte[]> draw, CancellationToken cancel)
    {
        if (await guides.FindAsync(code, cancel) is not { } guide)
        {
            GuideProblems.Unknown(code).Set(context);
            return TypedResults.Empty;
        }

        var picture = draw(address.For(context.Request) + GuideAddresses.Scanned(guide.Code), guide);

        // Without a configured address the code says what the request said of itself, which no shared cache may pass on.
        context.Response.Headers.CacheControl = (address.Configured is null ? "private, " : "public, ") + ForADay;
        return TypedResults.File(picture, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(picture))[..16]}\""));
    }
}
