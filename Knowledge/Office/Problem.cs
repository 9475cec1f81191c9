using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Knowledge.Office;

/// <summary>
/// Why a request can't be answered. A handler sets it and returns the bare status; the host puts it into words, a page for a
/// browser, <c>application/problem+json</c> for everything else.
/// </summary>
/// <param name="Name">Stable, in kebab case; the end of the problem's <c>type</c>.</param>
/// <param name="Search">What to put into the search box of the page.</param>
public sealed record Problem(int Status, string Name, ProblemWords Chinese, ProblemWords English, string Search = "")
{
    /// <summary>A URN: it names the kind of problem and leads nowhere.</summary>
    public string Type => $"urn:hanyang:problem:{Name}";

    public void Set(HttpContext context)
    {
        context.Features.Set(this);
        context.Response.StatusCode = Status;
    }
}

/// <summary>What went wrong and what to do about it, in one language.</summary>
public sealed record ProblemWords(string Title, string Detail);
