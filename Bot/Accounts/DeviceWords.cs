using System.Net;
using System.Net.Sockets;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>From where somebody signed in, so coarsely that it tells them and tracks nobody.</summary>
internal static class DeviceWords
{
    // A browser that pretends to be another is named before it.
    private static readonly (string Mark, string Name)[] Browsers =
        [("MicroMessenger", "微信"), ("wxwork", "企业微信"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        string[] parts = [.. new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.OfType<string>()];
        return parts.Length == 0 ? Sentences.Get("DeviceUnknown") : string.Join(" · ", parts);
    }

    /// <summary>The network: 203.0.113.* or 2001:db8:1::*.</summary>
    public static string Of(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain switch
        {
            null => "",
            _ when IPAddress.IsLoopback(plain) => Sentences.Get("DeviceHere"),
            { AddressFamily: AddressFamily.InterNetwork } => $"{string.Join('.', plain.ToString().Split('.').Take(3))}.*",
            _ => $"{new IPAddress([.. plain.GetAddressBytes().Take(6), .. new byte[10]])}*",
        };
    }

    private static string? Find((string Mark, string Name)[] names, string? userAgent) =>
        userAgent is null ? null : names.FirstOrDefault(name => userAgent.Contains(name.Mark, StringComparison.OrdinalIgnoreCase)).Name;
}
