using System.Globalization;
using Hanyang.Assistant.Bot.Pages;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot;

/// <summary>What a supervisor asks: whether the process lives, and whether it can serve.</summary>
internal static class Operations
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapOperations()
        {
            routes.MapGet("/healthz", () => TypedResults.Text("ok"));
            routes.MapGet("/readyz", ReadyAsync).Produces<string>(200, "text/plain").Refuses(503);
            return routes;
        }
    }

    /// <summary>Ready when the database answers and has exactly this program's tables.</summary>
    private static async Task<IResult> ReadyAsync(AssistantDb db, CancellationToken cancel)
    {
        try
        {
            var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
            return db.Database.GetMigrations().SequenceEqual(applied)
                ? TypedResults.Text("ready")
                : NotReady(() => Sentences.Get("NotMigrated"));
        }
#pragma warning disable CA1031 // Whatever keeps the database from answering, the supervisor is told and asks again.
        catch (Exception problem) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // Where the database stands is nobody's business but the log's.
            return NotReady(() => StorageProblem.Describe(problem, choice: null) ?? Sentences.Get("DatabaseSilent"));
        }
    }

    private static ProblemResult NotReady(Func<string> detail)
    {
        var problem = Problems.Named(StatusCodes.Status503ServiceUnavailable, "not-ready");
        return new(problem with { Chinese = In("zh-CN", problem.Chinese, detail), English = In("en", problem.English, detail) });
    }

    private static ProblemWords In(string language, ProblemWords words, Func<string> detail)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return words with { Detail = detail() };
    }
}
