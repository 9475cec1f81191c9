using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.Extensions.Configuration;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>Which language model phrases answers (<c>Model__Endpoint</c>, <c>Model__Name</c>, <c>Model__Key</c>, <c>Model__DailyTokens</c>). Without an endpoint there is none.</summary>
/// <param name="Key">Empty where the endpoint asks for none.</param>
/// <param name="DailyTokens">How many tokens may be used from midnight to midnight in Wuhan, by each running server; null for any number.</param>
public sealed record ModelSettings(Uri Endpoint, string Name, string Key, long? DailyTokens)
{
    /// <exception cref="SettingRefusedException">The address isn't http or https, the model has no name, or the budget is no number.</exception>
    public static ModelSettings? From(IConfiguration configuration)
    {
        if (configuration["Model:Endpoint"]?.Trim() is not { Length: > 0 } endpoint)
        {
            return null;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            throw new SettingRefusedException(Sentences.Get("ModelEndpointRefused"));
        }

        if (configuration["Model:Name"]?.Trim() is not { Length: > 0 } name)
        {
            throw new SettingRefusedException(Sentences.Get("ModelNameMissing"));
        }

        return new(address, name, configuration["Model:Key"]?.Trim() ?? "", Tokens(configuration["Model:DailyTokens"]?.Trim()));
    }

    // The key stays out of logs and messages, whoever prints this.
    public override string ToString() => $"{Name} at {Endpoint.Host}";

    private static long? Tokens(string? value) => value switch
    {
        null or "" => null,
        _ when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var tokens) => tokens,
        _ => throw new SettingRefusedException(Sentences.Get("ModelTokensRefused")),
    };
}
