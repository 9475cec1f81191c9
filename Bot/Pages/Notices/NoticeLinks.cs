using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Notices;

/// <summary>What the link in a notice opens.</summary>
internal static class NoticeLinks
{
    public static void MapNotices(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/training/notices/{id:long}", OpenAsync).RequireAuthorization(Consoles.Staff).ExcludeFromDescription();

    /// <summary>Remembers that its person has seen it, and leads to where something can be done about it. A stranger's isn't there.</summary>
    private static async Task<IResult> OpenAsync(long id, HttpContext http, AssistantDb db, TimeProvider clock, CancellationToken cancel)
    {
        var person = http.User.Actor.Id;
        if (await db.Notices.SingleOrDefaultAsync(n => n.Id == id && n.PersonId == person, cancel) is not { } notice)
        {
            return Results.NotFound();
        }

        if (notice.See(clock.GetUtcNow()))
        {
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Opened in two places at once: it is seen.
            }
        }

        return Results.LocalRedirect($"~{notice.Path}");
    }
}
