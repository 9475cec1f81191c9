using System.Diagnostics;
using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Mvc;

namespace Hanyang.Assistant.Bot.Pages;

/// <summary>Problems that nobody has put into words: named by their status.</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json";

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
        return Named(status, name);
    }

    /// <summary>The problem of the host that the sentences <c>Problem_{name}_Title</c> and <c>_Detail</c> describe.</summary>
    public static Problem Named(int status, string name) => new(status, name, Words("zh-CN", name), Words("en", name));

    /// <summary>Title and detail in Chinese, as the bureau's language, and in English under <c>en</c>: the one shape of every problem.</summary>
    public static ProblemBody Body(Problem problem, HttpContext context) => new(
        problem.Type,
        problem.Status,
        problem.Chinese.Title,
        problem.Chinese.Detail,
        problem.English,
        Activity.Current?.Id ?? context.TraceIdentifier);

    public static JsonResult Json(Problem problem, HttpContext context) => new(Body(problem, context), Knowledge.RecordJson.Options)
    {
        StatusCode = problem.Status,
        ContentType = ContentType,
    };

    private static ProblemWords Words(string language, string name)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return new(Sentences.In(culture, $"Problem_{name}_Title"), Sentences.In(culture, $"Problem_{name}_Detail"));
    }
}

/// <summary>What <c>application/problem+json</c> says. <c>Type</c> is stable; <c>TraceId</c> finds the request in the log.</summary>
internal sealed record ProblemBody(string Type, int Status, string Title, string Detail, ProblemWords En, string TraceId);
