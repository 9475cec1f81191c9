using Hanyang.Assistant.Bot.Accounts.Factors;
using Hanyang.Assistant.Bot.Accounts.OpenId;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace Hanyang.Assistant.Bot.Accounts;

internal static class AccountsModule
{
    public const string SignInPath = "/accounts/sign-in";

    // A working day, as long as somebody works.
    public static TimeSpan SessionTime { get; } = TimeSpan.FromHours(8);
    private static readonly TimeSpan PasswordDueTime = TimeSpan.FromMinutes(15);

    extension(IServiceCollection services)
    {
        /// <summary>Who may do what. There is no default scheme, so a request that needs nobody costs nothing.</summary>
        public IServiceCollection AddAccounts(IConfiguration configuration)
        {
            services.AddScoped<Roster>().AddScoped<SigningIn>().AddScoped<PasswordChange>().AddScoped<SessionList>().AddScoped<AccountTies>();
            services.AddSingleton<AuthenticatorKeys>().AddScoped<SecondFactor>().AddScoped<FactorRules>().AddPasskeys(configuration).AddOpenId(configuration);
            services.AddAuthentication()
                .AddCookie(Sessions.Scheme, options => Set(options, Sessions.Cookie, SessionTime, sliding: true))
                .AddCookie(Sessions.PasswordDueScheme, options => Set(options, "hanyang.password-due", PasswordDueTime, sliding: false))
                .AddCookie(Sessions.FactorDueScheme, options => Set(options, "hanyang.factor-due", PasswordDueTime, sliding: false));
            services.AddAuthorization(options =>
            {
                foreach (var (console, roles) in Consoles.Roles)
                {
                    options.AddPolicy(console, policy => policy.AddAuthenticationSchemes(Sessions.Scheme)
                        .RequireAssertion(context => context.User.ActorOrNull?.Role is { } role && roles.Contains(role)));
                }

                options.DefaultPolicy = new AuthorizationPolicyBuilder(Sessions.Scheme).RequireAuthenticatedUser().Build();
            });
            services.Configure<RateLimiterOptions>(options =>
                options.AddPolicy(SignInLimits.Policy, new SignInLimits(configuration.GetValue("Accounts:SignInsPerMinute", 60))));
            services.AddAntiforgery(options =>
            {
                options.Cookie.Name = "hanyang.form";
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            });
            return services;
        }
    }

    extension(WebApplication app)
    {
        /// <summary>After what puts errors into words: a refusal is a bare status too.</summary>
        public WebApplication UseAccounts()
        {
            // Only for the way back from an issuer: there is no scheme that would be tried on every request.
            app.UseAuthentication();
            app.UseMiddleware<ReaderSession>();
            app.UseAuthorization();
            app.MapOpenId();
            return app;
        }
    }

    private static void Set(CookieAuthenticationOptions options, string name, TimeSpan time, bool sliding)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = time;
        options.SlidingExpiration = sliding;
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = Sessions.ValidateAsync;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        // The page says itself where to go on.
        options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
    }

    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!context.Request.NamesHtml)
        {
            return Answer(context, StatusCodes.Status401Unauthorized);
        }

        // What somebody was about to send can't be sent again for them.
        var back = HttpMethods.IsGet(context.Request.Method) ? context.RedirectUri : context.Request.PathBase + SignInPath;
        context.Response.Redirect(back);
        return Task.CompletedTask;
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
