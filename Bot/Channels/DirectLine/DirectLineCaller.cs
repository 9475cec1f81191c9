namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>Lets in whoever has a valid token, and to the token's own conversation only.</summary>
internal sealed class DirectLineCaller(DirectLineTokens tokens) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var header = http.Request.Headers.Authorization.ToString();
        DirectLineToken? token;
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            token = tokens.Read(header[Scheme.Length..].Trim());
        }
        else if (http.WebSockets.IsWebSocketRequest && http.Request.Query["t"].ToString() is { Length: > 0 } inAddress)
        {
            token = tokens.ReadForStream(inAddress);
        }
        else
        {
            return DirectLineErrors.Missing();
        }

        if (token is null)
        {
            return DirectLineErrors.Invalid();
        }

        if (tokens.IsExpired(token))
        {
            return DirectLineErrors.Expired();
        }

        if (http.GetRouteValue("conversationId") is string asked && asked != token.Conversation)
        {
            return DirectLineErrors.Foreign();
        }

        http.Items[typeof(DirectLineToken)] = token;
        return await next(context);
    }

    public static DirectLineToken Of(HttpContext http) => (DirectLineToken)http.Items[typeof(DirectLineToken)]!;
}
