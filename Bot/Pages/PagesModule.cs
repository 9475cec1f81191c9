using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.WebEncoders;

namespace Hanyang.Assistant.Bot.Pages;

internal static class PagesModule
{
    extension(IServiceCollection services)
    {
        /// <summary>The pages of all modules, in the layout of this one.</summary>
        public IServiceCollection AddPages()
        {
            // Looking for controllers takes a while, and there are none.
            services.AddRazorPages().ConfigureApplicationPartManager(parts => parts.FeatureProviders.Remove(parts.FeatureProviders.Single(provider => provider is ControllerFeatureProvider)));
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
