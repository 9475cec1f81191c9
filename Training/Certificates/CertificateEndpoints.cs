using System.Globalization;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Certificates.Duty;
using Hanyang.Assistant.Training.Certificates.Sheets;
using Hanyang.Assistant.Training.Certificates.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>What programs ask about certificates, and the files that people take away. Pages stand in <c>Pages/Certificates</c>.</summary>
public static class CertificateEndpoints
{
    private const string CredentialType = "application/vc";

    public static IEndpointRouteBuilder MapCertificates(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/certificates").RequireRateLimiting(CertificateLimits.Policy);
        open.MapGet("/issuer", IssuerAsync).Produces<JsonObject>();
        open.MapGet("/status/{list:int}", StatusAsync).Produces<JsonObject>(200, CredentialType).ProducesProblem(404);
        open.MapGet("/{serial}.json", ReadAsync).Produces<JsonObject>().ProducesProblem(404);
        open.MapGet("/{serial}/credential", CredentialAsync).Produces<JsonObject>(200, CredentialType).ProducesProblem(404);

        routes.MapGet("/training/certificate/{serial}/sheet.pdf", SheetAsync).RequireAuthorization(Consoles.Staff).ProducesProblem(404);
        routes.MapGet("/training/certificates/missing.xlsx", ExportAsync).RequireAuthorization(Consoles.Training);
        routes.MapGet("/training/api/duty", DutyAsync).RequireAuthorization(Consoles.Training).Produces<DutyRoster>().ProducesProblem(400).ProducesProblem(404);
        return routes;
    }

    private static async Task<JsonHttpResult<JsonObject>> IssuerAsync(KeyRing keys, PublicAddress address, HttpRequest request, CancellationToken cancel) =>
        TypedResults.Json(IssuerDocument.Of(Credential.IssuerOf(address.For(request)), await keys.PublicAsync(cancel)), RecordJson.Options);

    private static async Task<Results<ContentHttpResult, EmptyHttpResult>> StatusAsync(int list, CertificateRegister register, PublicAddress address, HttpContext context, CancellationToken cancel)
    {
        if (await register.StatusAsync(list, address.For(context.Request), cancel) is not { } found)
        {
            return Refuse(CertificateProblems.StatusListUnknown(), context);
        }

        context.Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={(int)StatusList.Age.TotalSeconds}");
        return TypedResults.Content(RecordJson.Write(found), CredentialType);
    }

    private static async Task<Results<JsonHttpResult<JsonObject>, EmptyHttpResult>> ReadAsync(string serial, CertificateRegister register, HttpContext context, CancellationToken cancel)
    {
        if (await register.FindAsync(serial, cancel) is not { } found)
        {
            return Refuse(CertificateProblems.Unknown(serial), context);
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(found.Json(), RecordJson.Options);
    }

    /// <summary>The signed credential alone, to the letter.</summary>
    private static async Task<Results<FileContentHttpResult, EmptyHttpResult>> CredentialAsync(string serial, CertificateRegister register, HttpContext context, CancellationToken cancel)
    {
        if (await register.FindAsync(serial, cancel) is not { } found)
        {
            return Refuse(CertificateProblems.Unknown(serial), context);
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(found.Certificate.Credential), CredentialType, $"{found.Certificate.Serial}.json");
    }

    /// <summary>For its holder, and for trainers who see them.</summary>
    private static async Task<Results<FileContentHttpResult, EmptyHttpResult>> SheetAsync(
        string serial, ITrainingDb db, KeyRing keys, PublicAddress address, HttpContext context, CancellationToken cancel)
    {
        var (actor, asked) = (context.User.Actor, db.Certificates.AsNoTracking());
        var found = await asked.OfPerson(db, actor.Id).SingleOrDefaultAsync(one => one.Serial == serial, cancel);
        if (found is null && actor.Role is { } role && Consoles.Admits(Consoles.Training, role))
        {
            found = await asked.Within(db, await UnitScope.OfAsync(db, actor, cancel)).SingleOrDefaultAsync(one => one.Serial == serial, cancel);
        }

        if (found is null)
        {
            return Refuse(CertificateProblems.Unknown(serial), context);
        }

        context.Response.Headers.CacheControl = "no-store";
        var sheet = CertificateSheet.Write(found.Facts, found.Credential, $"{address.For(context.Request)}/certificates/{found.Serial}", await keys.CurrentAsync(cancel));
        return TypedResults.File(sheet, "application/pdf", $"{found.Serial}.pdf");
    }

    private static async Task<FileContentHttpResult> ExportAsync(string? unit, string? post, Rostering rostering, ITrainingDb db, TimeProvider clock, HttpContext context, CancellationToken cancel)
    {
        var scope = await UnitScope.OfAsync(db, context.User.Actor, cancel);
        var today = BureauTime.Day(clock.GetUtcNow());
        var missing = (await rostering.OnAsync(scope, unit, today, cancel)).Missing(post);
        using var file = new MemoryStream();
        await ExchangeFormats.WriteAsync(file, ExchangeFormat.Xlsx, MissingSheet.Shape, missing.Select(MissingSheet.Row).ToAsyncEnumerable(), cancel);
        return TypedResults.File(file.ToArray(), ExchangeFormats.XlsxType, string.Create(CultureInfo.InvariantCulture, $"持证上岗-{today:yyyyMMdd}.xlsx"));
    }

    private static async Task<Results<JsonHttpResult<DutyRoster>, EmptyHttpResult>> DutyAsync(
        string? unit, string? on, Rostering rostering, ITrainingDb db, TimeProvider clock, HttpContext context, CancellationToken cancel)
    {
        var day = BureauTime.Day(clock.GetUtcNow());
        if (!string.IsNullOrEmpty(on) && !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return Refuse(CertificateProblems.DayUnreadable(on), context);
        }

        var scope = await UnitScope.OfAsync(db, context.User.Actor, cancel);
        if (!string.IsNullOrEmpty(unit) && (!scope.Contains(unit) || !await db.Units.AnyAsync(one => one.Code == unit, cancel)))
        {
            return Refuse(CertificateProblems.UnitUnknown(unit), context);
        }

        return TypedResults.Json(await rostering.OnAsync(scope, unit, day, cancel), RecordJson.Options);
    }

    private static EmptyHttpResult Refuse(Problem problem, HttpContext context)
    {
        problem.Set(context);
        return TypedResults.Empty;
    }
}
