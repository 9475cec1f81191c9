using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Bot.Pages;

/// <summary>A problem as <c>application/problem+json</c>, for endpoints that no browser opens.</summary>
internal sealed class ProblemResult(Problem problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        Results.Json(Problems.Body(problem, httpContext), Knowledge.RecordJson.Options, Problems.ContentType, problem.Status).ExecuteAsync(httpContext);
}
