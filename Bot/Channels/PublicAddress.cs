namespace Hanyang.Assistant.Bot.Channels;

/// <summary>Under which address people reach our pages.</summary>
internal static class PublicAddress
{
    /// <summary><c>Public__Address</c>, else the address that this request was sent to; ends with a slash.</summary>
    public static Uri Of(HttpRequest request, IConfiguration configuration)
    {
        var text = configuration["Public:Address"] is { Length: > 0 } configured
            ? configured
            : $"{request.Scheme}://{request.Host}{request.PathBase}";
        return new Uri(text.TrimEnd('/') + "/", UriKind.Absolute);
    }
}
