using System.Globalization;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>Who was to come and who was there, as a table to take away.</summary>
internal static class AttendanceSheet
{
    private const int Longest = 300;
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private static readonly RecordShape Shape = new(
        new("session", "场次", new TextShape(Longest)),
        new("startsAt", "开始时间", new TextShape(Longest)),
        new("place", "地点", new TextShape(Longest)),
        new("trainer", "讲师", new TextShape(Longest)),
        new("unit", "单位", new TextShape(Longest)),
        new("code", "工号", new TextShape(Longest)),
        new("name", "姓名", new TextShape(Longest)),
        new("state", "报名", new TextShape(Longest)),
        new("attended", "签到时间", new TextShape(Longest)),
        new("way", "签到方式", new TextShape(Longest)));

    public static void MapAttendance(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/training/sessions/{uid}/attendance.xlsx", ExportAsync).RequireAuthorization(Consoles.Training).ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> ExportAsync(string uid, HttpContext context, ITrainingDb db, CancellationToken cancel)
    {
        var actor = context.User.Actor;
        var scope = await UnitScope.OfAsync(db, actor, cancel);
        if (await db.ClassSessions.AsNoTracking().SeenToBy(actor, scope).WithPeople().SingleOrDefaultAsync(one => one.Uid == uid, cancel) is not { } session)
        {
            return TypedResults.NotFound();
        }

        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Name, cancel);
        using var file = new MemoryStream();
        await ExchangeFormats.WriteAsync(file, ExchangeFormat.Xlsx, Shape, session.Enrolments.OrderBy(one => one.State).ThenBy(one => one.Turn).Select(one => Row(session, one, units)).ToAsyncEnumerable(), cancel);
        return TypedResults.File(file.ToArray(), ExchangeFormats.XlsxType, string.Create(CultureInfo.InvariantCulture, $"签到-{session.Title}-{BureauTime.Day(session.StartsAt):yyyyMMdd}.xlsx"));
    }

    private static JsonObject Row(ClassSession session, Enrolment one, Dictionary<string, string> units)
    {
        var there = session.Attendances.FirstOrDefault(attendance => attendance.MemberId == one.MemberId);
        return new()
        {
            ["session"] = session.Title,
            ["startsAt"] = When(session.StartsAt),
            ["place"] = session.Place,
            ["trainer"] = session.Trainer.Person.Name,
            ["unit"] = one.Member.Person.Unit is { } unit ? units.GetValueOrDefault(unit, unit) : "",
            ["code"] = one.Member.StaffNumber,
            ["name"] = one.Member.Person.Name,
            ["state"] = Sentences.In(Chinese, $"EnrolmentState_{one.State}"),
            ["attended"] = there is null ? "" : When(there.At),
            ["way"] = there is null ? "" : Sentences.In(Chinese, $"AttendanceWay_{there.Way}"),
        };
    }

    private static string When(DateTimeOffset at) => BureauTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
