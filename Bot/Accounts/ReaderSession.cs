using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>Public pages greet who is signed in, too. The chat's own requests and files are none of its business.</summary>
internal sealed class ReaderSession(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Cookies.ContainsKey(Sessions.Cookie)
            && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null
            && await context.AuthenticateAsync(Sessions.Scheme) is { Succeeded: true } ticket)
        {
            context.User = ticket.Principal;
        }

        await next(context);
    }
}
