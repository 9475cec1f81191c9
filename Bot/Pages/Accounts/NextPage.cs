using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Mvc;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

internal static class NextPage
{
    /// <summary>Where somebody wanted to go, if that is here; else the first console that the role opens; else the chat.</summary>
    public static string For(IUrlHelper url, string? wanted, Role role) =>
        url.IsLocalUrl(wanted) ? wanted : url.Content($"~{ConsoleLinks.For(role).FirstOrDefault()?.Path ?? "/"}");
}
