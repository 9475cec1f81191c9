using System.Diagnostics;
using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Mvc;

namespace Hanyang.Assistant.Bot.Pages;

/// <summary>Problems that nobody has put into words: named by their status.</summary>
internal static class Problems
{
    public static Problem OfStatus(int status)
    {
        var name = status switch
        {
            400 => "bad-request",
            401 => "sign-in-needed",
            403 => "forbidden",
            404 => "not-found",
            405 => "method-not-allowed",
            409 => "conflict",
            413 => "too-large",
            415 => "unsupported-media-type",
            429 => "too-many-requests",
            >= 500 => "failed",
            _ => "refused",
        };
        return new Problem(status, name, Words("zh-CN", name), Words("en", name));
    }

    /// <summary>Title and detail in Chinese, as the bureau's language, and in English under <c>en</c>.</summary>
    public static JsonResult Json(Problem problem, HttpContext context) => new(new Body(
        problem.Type,
        problem.Status,
        problem.Chinese.Title,
        problem.Chinese.Detail,
        problem.English,
        Activity.Current?.Id ?? context.TraceIdentifier), Knowledge.RecordJson.Options)
    {
        StatusCode = problem.Status,
        ContentType = "application/problem+json",
    };

    private static ProblemWords Words(string language, string name)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return new(Sentences.In(culture, $"Problem_{name}_Title"), Sentences.In(culture, $"Problem_{name}_Detail"));
    }

    private sealed record Body(string Type, int Status, string Title, string Detail, ProblemWords En, string TraceId);
}
