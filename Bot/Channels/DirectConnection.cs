using System.Net;

namespace Hanyang.Assistant.Bot.Channels;

/// <summary>From where a connection comes, and whether somebody else stands behind it.</summary>
internal static class DirectConnection
{
    // Any of them says that somebody stands behind the address: a proxy here must not open the door to the world.
    private static readonly string[] Forwarding =
        ["Forwarded", "Via", "X-Real-IP", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Server", "X-Forwarded-Port", "X-Forwarded-Prefix",
        "X-Original-For", "X-Original-Host", "X-Original-Proto", "CF-Connecting-IP", "True-Client-IP"];

    extension(HttpContext http)
    {
        /// <summary>The address at the other end of the connection; that of nobody for a connection without one.</summary>
        public IPAddress Caller => http.Connection.RemoteIpAddress is not { } address ? IPAddress.None
            : address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
            : address;

        public bool IsLoopback => IPAddress.IsLoopback(http.Caller);

        /// <summary>No proxy says that it forwards for somebody else.</summary>
        public bool IsDirect => !http.Request.Headers.Keys.Any(IsForwarding);
    }

    private static bool IsForwarding(string header) =>
        header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase) || Forwarding.Contains(header, StringComparer.OrdinalIgnoreCase);
}
