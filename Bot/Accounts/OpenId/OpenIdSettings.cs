using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Bot.Accounts.OpenId;

/// <summary>The system that vouches for people (统一身份认证), if one is set: <c>OpenId__Authority</c>, <c>OpenId__ClientId</c>, <c>OpenId__ClientSecret</c>.</summary>
/// <param name="Authority">Its address, without a slash at the end; null where there is none.</param>
/// <param name="StaffNumberClaim"><c>OpenId__StaffNumberClaim</c>: where it says the staff number.</param>
internal sealed record OpenIdSettings(string? Authority, string ClientId, string? ClientSecret, string StaffNumberClaim)
{
    private const string DefaultClaim = "staff_number";

    public bool IsOn => Authority is not null;

    /// <exception cref="SettingRefusedException">The address is none, or not safe, or the client has no id.</exception>
    public static OpenIdSettings From(IConfiguration configuration)
    {
        var (authority, client) = (configuration["OpenId:Authority"]?.Trim(), configuration["OpenId:ClientId"]?.Trim());
        if (string.IsNullOrEmpty(authority))
        {
            return new(null, "", null, DefaultClaim);
        }

        // Without encryption anybody between us could vouch for anybody; on this machine there is nobody between.
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            throw new SettingRefusedException(Sentences.Get("OpenIdAuthorityRefused", authority));
        }

        if (string.IsNullOrEmpty(client))
        {
            throw new SettingRefusedException(Sentences.Get("OpenIdClientMissing"));
        }

        return new(authority.TrimEnd('/'), client, configuration["OpenId:ClientSecret"], configuration["OpenId:StaffNumberClaim"] is { Length: > 0 } claim ? claim : DefaultClaim);
    }
}
