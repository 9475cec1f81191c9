using Microsoft.AspNetCore.Localization;

namespace Hanyang.Assistant.Bot.Pages;

/// <summary>Chinese, unless the reader has chosen English by <c>?lang=en</c>, which a cookie remembers. Many a phone in Wuhan is set to English; its owner isn't.</summary>
internal static class ReaderLanguage
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    private const string Query = "lang";
    private const string Cookie = "lang";

    public static void Apply(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture(Chinese).AddSupportedCultures(Chinese, English).AddSupportedUICultures(Chinese, English);
        options.RequestCultureProviders = [new CustomRequestCultureProvider(context =>
            Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(Of(context))))];
    }

    private static string Of(HttpContext context)
    {
        var chosen = context.Request.Query[Query].ToString();
        if (chosen.Length == 0)
        {
            return context.Request.Cookies[Cookie] == English ? English : Chinese;
        }

        var language = chosen.StartsWith(English, StringComparison.OrdinalIgnoreCase) ? English : Chinese;
        context.Response.Cookies.Append(Cookie, language, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return language;
    }
}
