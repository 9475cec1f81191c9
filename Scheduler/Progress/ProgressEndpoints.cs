using System.Globalization;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Scheduler.Curricula;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Hanyang.Assistant.Scheduler.Progress;

/// <summary>A year's progress to take away: who has missed what as a table, and the report for the bureau's leaders.</summary>
internal static class ProgressEndpoints
{
    private const int Longest = 2000;

    private static readonly RecordShape Shape = new(
        new("unit", "单位", new TextShape(Longest)),
        new("code", "工号", new TextShape(Longest)),
        new("name", "姓名", new TextShape(Longest)),
        new("posts", "岗位", new TextShape(Longest)),
        new("due", "应完成", new WholeShape()),
        new("done", "已完成", new WholeShape()),
        new("missed", "未完成的练习", new TextShape(Longest)));

    public static void MapProgress(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/training/year/{year:int}/progress.xlsx", SheetAsync).RequireAuthorization(Consoles.Training).ExcludeFromDescription();
        routes.MapGet("/training/year/{year:int}/report.pdf", ReportAsync).RequireAuthorization(Consoles.Training).ExcludeFromDescription();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> SheetAsync(int year, HttpContext context, ISchedulerDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (year is < YearPlan.First or > YearPlan.Last)
        {
            return TypedResults.NotFound();
        }

        var progress = await YearProgress.OfAsync(db, year, await UnitScope.OfAsync(db, context.User.Actor, cancel), clock.GetUtcNow(), cancel);
        using var file = new MemoryStream();
        await ExchangeFormats.WriteAsync(file, ExchangeFormat.Xlsx, Shape, progress.Members.Select(one => Row(one, progress)).ToAsyncEnumerable(), cancel);
        return TypedResults.File(file.ToArray(), ExchangeFormats.XlsxType, string.Create(CultureInfo.InvariantCulture, $"{year}-培训完成情况-{BureauTime.Day(clock.GetUtcNow()):yyyyMMdd}.xlsx"));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ReportAsync(int year, HttpContext context, ISchedulerDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (year is < YearPlan.First or > YearPlan.Last)
        {
            return TypedResults.NotFound();
        }

        var (now, scope) = (clock.GetUtcNow(), await UnitScope.OfAsync(db, context.User.Actor, cancel));
        var progress = await YearProgress.OfAsync(db, year, scope, now, cancel);
        return TypedResults.File(ProgressReport.Write(year, progress, scope.IsEverything, now), "application/pdf", string.Create(CultureInfo.InvariantCulture, $"{year}-培训进展报告-{BureauTime.Day(now):yyyyMMdd}.pdf"));
    }

    private static JsonObject Row(MemberProgress one, YearProgress progress) => new()
    {
        ["unit"] = progress.UnitOf(one),
        ["code"] = one.Member.StaffNumber,
        ["name"] = one.Member.Person.Name,
        ["posts"] = string.Join('、', one.Member.Posts.Select(post => post.Name)),
        ["due"] = one.Due,
        ["done"] = one.Done,
        ["missed"] = string.Join('；', one.Missed) is var titles && titles.Length > Longest ? titles[..Longest] : titles,
    };
}
