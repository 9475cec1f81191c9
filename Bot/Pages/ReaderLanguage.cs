using Microsoft.AspNetCore.Localization;

namespace Hanyang.Assistant.Bot.Pages;

/// <summary>Chinese, unless <c>?lang=en</c> or a browser that puts another language first says English.</summary>
internal static class ReaderLanguage
{
    private const string Chinese = "zh-CN";
    private const string English = "en";

    public static void Apply(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture(Chinese).AddSupportedCultures(Chinese, English).AddSupportedUICultures(Chinese, English);
        options.RequestCultureProviders = [new CustomRequestCultureProvider(context =>
            Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(Of(context.Request))))];
    }

    private static string Of(HttpRequest request)
    {
        var wish = request.Query["lang"].ToString();
        if (wish.Length == 0)
        {
            wish = request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.ToString() ?? Chinese;
        }

        return wish is "*" || wish.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
    }
}
