using System.Net;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Microsoft.AspNetCore.Authentication;

namespace Hanyang.Assistant.Bot.Channels.Connector;

/// <summary>Who may deliver activities: the Bot Connector with its signed token; without an application id, this machine alone.</summary>
internal sealed class ConnectorCaller(ConnectorSettings settings)
{
    public const string Scheme = "Connector";

    private const string ServiceUrlClaim = "serviceurl";

    // Any of them says that somebody stands behind the loopback address: a proxy here must not open the door to the world.
    private static readonly string[] Forwarding =
        ["Forwarded", "Via", "X-Real-IP", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Server", "X-Forwarded-Port", "X-Forwarded-Prefix",
        "X-Original-For", "X-Original-Host", "X-Original-Proto", "CF-Connecting-IP", "True-Client-IP"];

    /// <summary>Null when the caller may go on; the activity is not known yet.</summary>
    public async Task<IResult?> RefuseAsync(HttpContext http)
    {
        if (settings.ApplicationId is null)
        {
            return IsDirectLoopback(http) ? null : ConnectorProblems.OnlyLoopback();
        }

        var ticket = await http.AuthenticateAsync(Scheme);
        if (!ticket.Succeeded)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return ConnectorProblems.NotAuthenticated();
        }

        http.User = ticket.Principal;
        return null;
    }

    /// <summary>A token is for one service: it must not be used to have replies sent somewhere else.</summary>
    public bool IsForeign(HttpContext http, Activity activity) =>
        settings.ApplicationId is not null && http.User.FindFirst(ServiceUrlClaim)?.Value != activity.ServiceUrl;

    private static bool IsDirectLoopback(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && !http.Request.Headers.Keys.Any(IsForwarding);

    private static bool IsForwarding(string header) =>
        header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase) || Forwarding.Contains(header, StringComparer.OrdinalIgnoreCase);
}
