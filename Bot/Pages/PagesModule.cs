using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace Hanyang.Assistant.Bot.Pages;

internal static class PagesModule
{
    extension(IServiceCollection services)
    {
        /// <summary>The pages of all modules, in the layout of this one.</summary>
        public IServiceCollection AddPages()
        {
            services.AddRazorPages();
            // Without this Razor writes Chinese as &#x…;, several times its size.
            services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
            services.Configure<RequestLocalizationOptions>(ReaderLanguage.Apply);
            return services;
        }
    }

    extension(WebApplication app)
    {
        public WebApplication UsePages()
        {
            app.UseRequestLocalization();
            app.UseMiddleware<SecurityHeaders>();
            return app;
        }
    }
}
