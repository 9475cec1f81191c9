using System.Globalization;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Results;

/// <summary>Results to take away.</summary>
internal static class ResultEndpoints
{
    public static void MapResults(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/training/exams/{code}/results.xlsx", ExportAsync).RequireAuthorization(Consoles.Training).ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> ExportAsync(string code, HttpContext context, ITrainingDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(exam => exam.Code == code, cancel) is not { } exam)
        {
            return TypedResults.NotFound();
        }

        var (filter, today) = (ResultFilter.Of(context.Request.Query), BureauTime.Day(clock.GetUtcNow()));
        var results = await ExamResults.OfAsync(db, exam, await UnitScope.OfAsync(db, context.User.Actor, cancel), filter.Unit, today, cancel);
        using var file = new MemoryStream();
        await ExchangeFormats.WriteAsync(file, ExchangeFormat.Xlsx, ResultSheet.Shape, results.People.Where(filter.Takes).Select(result => ResultSheet.Row(result, results.Units)).ToAsyncEnumerable(), cancel);
        return TypedResults.File(file.ToArray(), ExchangeFormats.XlsxType, string.Create(CultureInfo.InvariantCulture, $"{exam.Code}-成绩-{today:yyyyMMdd}.xlsx"));
    }
}
