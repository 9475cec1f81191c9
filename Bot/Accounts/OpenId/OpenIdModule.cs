using Hanyang.Assistant.Bot.Pages.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Hanyang.Assistant.Bot.Accounts.OpenId;

/// <summary>OpenID Connect by authorization code with PKCE; nothing of it is there unless it is configured.</summary>
internal static class OpenIdModule
{
    public const string Scheme = "open-id";
    public const string Path = "/accounts/open-id";

    // Clocks may differ by this much.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddOpenId(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = OpenIdSettings.From(configuration);
        services.AddSingleton(settings).AddScoped<OpenIdSignIn>();
        if (!settings.IsOn)
        {
            return services;
        }

        services.AddAuthentication().AddOpenIdConnect(Scheme, options => Set(options, settings));
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<TimeProvider>((options, time) =>
            options.TokenValidationParameters.LifetimeValidator = (from, until, _, _) =>
                until + Skew > time.GetUtcNow().UtcDateTime && (from is null || from - Skew <= time.GetUtcNow().UtcDateTime));
        return services;
    }

    public static void MapOpenId(this WebApplication app)
    {
        if (app.Services.GetRequiredService<OpenIdSettings>().IsOn)
        {
            app.MapGet(Path, (string? returnUrl) => Results.Challenge(new() { RedirectUri = "/", Items = { ["returnUrl"] = returnUrl } }, [Scheme])).ExcludeFromDescription();
        }
    }

    private static void Set(OpenIdConnectOptions options, OpenIdSettings settings)
    {
        options.Authority = settings.Authority;
        options.RequireHttpsMetadata = settings.Authority!.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CallbackPath = $"{Path}/callback";
        options.SignInScheme = Sessions.Scheme;
        options.MapInboundClaims = false;
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            // The way back is a plain visit, which Lax lets through.
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        }

        options.Events.OnTicketReceived = ReceiveAsync;
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            Refuse(context.HttpContext, OpenIdOutcome.Failed);
            return Task.CompletedTask;
        };
    }

    /// <summary>Signs in as a password would: one's own second factor, and a password to be chosen, come first here too.</summary>
    private static async Task ReceiveAsync(TicketReceivedContext ticket)
    {
        ticket.HandleResponse();
        var (http, services) = (ticket.HttpContext, ticket.HttpContext.RequestServices);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var subject = ticket.Principal!.FindFirst("sub")?.Value ?? "";
        var staffNumber = ticket.Principal.FindFirst(services.GetRequiredService<OpenIdSettings>().StaffNumberClaim)?.Value;
        var (outcome, account) = await services.GetRequiredService<OpenIdSignIn>().TryAsync(subject, staffNumber, now, http.RequestAborted);
        if (account is null)
        {
            Refuse(http, outcome);
            return;
        }

        var stage = await Sessions.OpenAsync(http, account);
        var wanted = ticket.Properties?.Items.TryGetValue("returnUrl", out var back) == true ? back : null;
        http.Response.Redirect(http.Request.PathBase + NextPage.PathOf(stage, account.Role, wanted));
    }

    private static void Refuse(HttpContext http, OpenIdOutcome outcome) =>
        http.Response.Redirect(http.Request.PathBase + AccountsModule.SignInPath + QueryString.Create("openId", outcome.ToString()));
}
