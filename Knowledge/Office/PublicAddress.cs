using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Configuration;

namespace Hanyang.Assistant.Knowledge.Office;

/// <summary>The address under which people reach the assistant (<c>Public__Address</c>): what QR codes, cards and certificates say.</summary>
public sealed class PublicAddress
{
    private const string Key = "Public:Address";

    private PublicAddress(string? configured) => Configured = configured;

    /// <summary>Without a slash at its end; null when it isn't set.</summary>
    public string? Configured { get; }

    /// <exception cref="SettingRefusedException">It is set and isn't an absolute http or https address.</exception>
    public static PublicAddress From(IConfiguration configuration)
    {
        var value = configuration[Key]?.Trim();
        if (string.IsNullOrEmpty(value))
        {
            return new PublicAddress(null);
        }

        return Uri.TryCreate(value, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address is { Query: "", Fragment: "", UserInfo: "" }
            ? new PublicAddress(address.AbsoluteUri.TrimEnd('/'))
            : throw new SettingRefusedException(Sentences.Get("PublicAddressRefused", value));
    }

    /// <summary>What is configured, else the address that the request itself came to.</summary>
    public string For(HttpRequest request) => Configured ?? UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase).TrimEnd('/');
}
