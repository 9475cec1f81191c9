using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Hanyang.Assistant.Bot.Channels.Connector;

internal static class ConnectorModule
{
    private const string DefaultMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    private const string Issuer = "https://api.botframework.com";

    // Clocks may differ by this much, as the Bot Connector's documentation says.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary><c>Connector__ApplicationId</c> turns callers from outside on; <c>Connector__Metadata</c> says where their keys stand.</summary>
    public static IServiceCollection AddConnector(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = new ConnectorSettings(configuration["Connector:ApplicationId"] is { Length: > 0 } id ? id : null);
        services.AddSingleton(settings).AddSingleton<ConnectorCaller>();
        if (settings.ApplicationId is null)
        {
            return services;
        }

        // Otherwise the only scheme is everybody's: each request with some other bearer token would be tried against it.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services.AddAuthentication().AddJwtBearer(ConnectorCaller.Scheme, options =>
        {
            options.MetadataAddress = configuration["Connector:Metadata"] is { Length: > 0 } address ? address : DefaultMetadata;
            options.RequireHttpsMetadata = !options.MetadataAddress.StartsWith("http://127.0.0.1", StringComparison.Ordinal);
            options.MapInboundClaims = false;
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidIssuer = Issuer,
                ValidAudience = settings.ApplicationId,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
            };
        });
        services.AddOptions<JwtBearerOptions>(ConnectorCaller.Scheme).Configure<TimeProvider>((options, time) =>
            options.TokenValidationParameters.LifetimeValidator = (from, until, _, _) =>
                until + Skew > time.GetUtcNow().UtcDateTime && (from is null || from - Skew <= time.GetUtcNow().UtcDateTime));
        return services;
    }

    public static void MapConnector(this WebApplication app) => app.MapConnectorEndpoints();
}

/// <param name="ApplicationId">The bot's id at the Bot Connector; null where it has none.</param>
internal sealed record ConnectorSettings(string? ApplicationId);
