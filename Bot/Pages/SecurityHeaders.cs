using System.Security.Cryptography;

namespace Hanyang.Assistant.Bot.Pages;

/// <summary>What a browser may do with our responses: load from us alone, and be framed by nobody.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IConfiguration configuration)
{
    private const string NonceKey = "style-nonce";

    // SHA-256 of nothing.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    // The pictures of a card (QR codes) stand at the public address, which may differ from the one that was asked.
    private readonly string pictures = Uri.TryCreate(configuration["Public:Address"], UriKind.Absolute, out var address)
        ? $"{address.GetLeftPart(UriPartial.Authority)} data:"
        : "data:";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(self), microphone=()";
            if (headers.ContentSecurityPolicy.Count == 0)
            {
                headers.ContentSecurityPolicy = Policy(context.Items[NonceKey] as string);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Lets this response carry style elements with the returned nonce.</summary>
    public static string AllowStyles(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        return nonce;
    }

    private string Policy(string? nonce)
    {
        // Web Chat brings its styles along with the nonce, fills one style element from an empty one, and makes its icons itself.
        var (styles, icons) = nonce is null ? ("'self'", "") : ($"'self' 'nonce-{nonce}' {EmptyStyle}", " blob:");
        return $"default-src 'none'; script-src 'self'; style-src {styles}; img-src 'self' {pictures}{icons}; font-src 'self'; " +
            "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
    }
}
