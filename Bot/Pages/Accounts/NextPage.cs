using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

internal static class NextPage
{
    /// <summary>Where somebody wanted to go, if that is here; else the first console that the role opens; else the chat.</summary>
    public static string For(IUrlHelper url, string? wanted, Role role) => url.IsLocalUrl(wanted) ? wanted : url.Content($"~{Home(role)}");

    /// <summary>To the page that is next in signing in, which remembers where to go in the end.</summary>
    public static IActionResult GoOn(this PageModel page, SignInStage stage, Role role, string? wanted) => PathOf(stage) is not { } path
        ? new LocalRedirectResult(For(page.Url, wanted, role))
        : new RedirectResult(page.Url.Content($"~{path}") + (page.Url.IsLocalUrl(wanted) ? QueryString.Create("returnUrl", wanted) : ""));

    /// <summary>The same for who comes by no page.</summary>
    public static string PathOf(SignInStage stage, Role role, string? wanted)
    {
        // As strict as the pages' own look: one slash, then anything but another or a backslash.
        var back = wanted is ['/'] or ['/', not ('/' or '\\'), ..] && !wanted.Any(char.IsControl) ? wanted : null;
        return PathOf(stage) is { } path ? path + (back is null ? "" : QueryString.Create("returnUrl", back)) : back ?? Home(role);
    }

    private static string Home(Role role) => ConsoleLinks.For(role).FirstOrDefault()?.Path ?? "/";

    private static string? PathOf(SignInStage stage) => stage switch
    {
        SignInStage.Open => null,
        SignInStage.PasswordDue => "/accounts/password",
        SignInStage.CodeDue => "/accounts/second-factor",
        SignInStage.AuthenticatorDue => "/account/authenticator",
    };
}
