using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;

namespace Hanyang.Assistant.Bot.Pages;

/// <summary>What every page shares: language, encoding, and what is said when something goes wrong.</summary>
internal static class PagesModule
{
    // "zh" as well, or a browser that asks for "zh, en;q=0.8" would be given English.
    private static readonly CultureInfo[] Languages =
        [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("zh"), CultureInfo.GetCultureInfo("en")];

    extension(IServiceCollection services)
    {
        public IServiceCollection AddPages()
        {
            services.AddRazorPages();
            return services
                // Razor writes Chinese as &#x…; otherwise, three times the size.
                .Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All))
                .Configure<RequestLocalizationOptions>(options =>
                {
                    options.SetDefaultCulture("zh-CN");
                    options.SupportedCultures = options.SupportedUICultures = Languages;
                    options.RequestCultureProviders =
                    [
                        new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" },
                        new CookieRequestCultureProvider { CookieName = "lang" },
                        new AcceptLanguageHeaderRequestCultureProvider(),
                    ];
                });
        }
    }

    extension(WebApplication app)
    {
        /// <summary>Languages and problems; stands before whatever may answer with a status alone.</summary>
        public WebApplication UsePages()
        {
            app.UseRequestLocalization();
            app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/problem" });
            app.UseStatusCodePagesWithReExecute("/problem");
            return app;
        }
    }
}
