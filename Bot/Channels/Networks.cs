using System.Net;
using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Bot.Channels;

/// <summary>Networks and single addresses out of a setting, such as <c>10.2.0.0/16, 192.168.7.9</c>.</summary>
internal static class Networks
{
    private static readonly char[] Between = [',', ';', ' '];

    /// <exception cref="SettingRefusedException">One of them is neither.</exception>
    public static IPNetwork[] Of(IConfiguration configuration, string key) => [.. (configuration[key] ?? "")
        .Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(text => Read(text) ?? throw new SettingRefusedException(Sentences.Get("NetworkRefused", key.Replace(":", "__", StringComparison.Ordinal), text)))];

    private static IPNetwork? Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
