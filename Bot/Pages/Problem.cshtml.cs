using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Bot.Pages;

/// <summary>Why a request went wrong: a page for a browser, <c>application/problem+json</c> for everything else.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProblemModel : PageModel
{
    public Problem Problem { get; private set; } = null!;
    public ProblemWords Words => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Problem.English : Problem.Chinese;

    // Whatever method went wrong comes here with its own name, so no handler is named after one.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Nobody is sent here by a link; asked for directly, it is an address like any other that doesn't exist.
        var status = Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : Response.StatusCode;
        Problem = HttpContext.Features.Get<Problem>() ?? Problems.OfStatus(status);
        Response.StatusCode = Problem.Status;
        if (!Request.NamesHtml)
        {
            context.Result = Problems.Json(Problem, HttpContext);
        }
    }
}
