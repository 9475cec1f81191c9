using Hanyang.Assistant.Bot.Conversations.Activities;
using Microsoft.AspNetCore.Authentication;

namespace Hanyang.Assistant.Bot.Channels.Connector;

/// <summary>Who may deliver activities: the Bot Connector with its signed token; without an application id, this machine alone.</summary>
internal sealed class ConnectorCaller(ConnectorSettings settings)
{
    public const string Scheme = "Connector";

    private const string ServiceUrlClaim = "serviceurl";

    /// <summary>Null when the caller may go on; the activity is not known yet.</summary>
    public async Task<IResult?> RefuseAsync(HttpContext http)
    {
        if (settings.ApplicationId is null)
        {
            return http.IsDirect && http.IsLoopback ? null : ConnectorProblems.OnlyLoopback();
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
}
