using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Points;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Hanyang.Assistant.Knowledge.Pages.Guides;

/// <summary>One guide, whole, in its current version or an older one.</summary>
public sealed class ShowModel(GuideCatalogue guides, IKnowledgeDb db, PublicAddress address, TimeProvider clock) : PageModel
{
    /// <summary>The facets that are read as a list, under the headings (names of sentences) that gather them.</summary>
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<Facet>>> Groups { get; } =
    [
        new("GroupConditions", [Facet.Conditions, Facet.CaseKind, Facet.PromisedLimit, Facet.StatutoryLimit, Facet.Fees]),
        new("GroupWays", [Facet.Online, Facet.Visits, Facet.Booking, Facet.Proxy, Facet.Hours, Facet.Scope]),
        new("GroupOutcome", [Facet.Outcome, Facet.Delivery, Facet.Validity]),
        new("GroupContact", [Facet.Authority, Facet.Enquiry, Facet.Complaint, Facet.Basis]),
    ];

    public Guide Guide { get; private set; } = null!;
    public GuideVersion Version { get; private set; } = null!;
    public GuideContent Shown => Version.Content;
    public IReadOnlyList<(int Number, DateTimeOffset PublishedAt)> Versions { get; private set; } = [];
    public IReadOnlyList<PointsForGuide> Points { get; private set; } = [];
    public IReadOnlyList<JointService> JointServices { get; private set; } = [];
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());

    /// <summary>What the promised limit means from today; null for an old version, or when there is none.</summary>
    public string? Deadline { get; private set; }
    public bool IsOld => Version.Number != Guide.CurrentVersion || Guide.Status == GuideStatus.Withdrawn;
    public string ShortAddress => address.For(Request) + GuideAddresses.Scanned(Guide.Code);
    public HtmlString QrSvg => new(QrCode.Svg(ShortAddress, Sentences.Get("QrOf", Guide.Name)));

    public async Task<IActionResult> OnGetAsync(string code, [FromQuery] string? version, CancellationToken cancel)
    {
        Response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Accept, HeaderNames.AcceptLanguage);
        switch (await GuideLookup.FindAsync(guides, code, version, cancel))
        {
            case GuideLookup.Moved moved:
                return LocalRedirect($"~{GuideAddresses.Page(moved.Code)}");
            case GuideLookup.Missing missing:
                missing.Problem.Set(HttpContext);
                return new EmptyResult();
            case GuideLookup.Found found when Request.PrefersJson:
                return new JsonResult(GuideJson.Of(found.Guide, found.Version), RecordJson.Options);
            case GuideLookup.Found found:
                (Guide, Version) = (found.Guide, found.Version);
                await LoadSurroundingsAsync(cancel);
                return Page();
            default:
                throw new InvalidOperationException("A lookup has no other outcome.");
        }
    }

    private async Task LoadSurroundingsAsync(CancellationToken cancel)
    {
        Versions = await guides.VersionsOfAsync(Guide, cancel);
        if (IsOld)
        {
            return;
        }

        Points = await PointsForGuide.FindAsync(db, Guide.Code, Shown.Handling, cancel);
        JointServices =
        [
            .. (await db.JointServices.AsNoTracking().OrderBy(service => service.Code).ToListAsync(cancel))
                .Where(service => service.Content.Guides.Contains(Guide.Code)),
        ];
        var calendar = new WorkingCalendar(await db.CalendarDays.AsNoTracking().ToListAsync(cancel));
        Deadline = Shown.PromisedLimit is { } limit && Shown.HoldsOn(Today) ? LimitText.Deadline(limit, Today, calendar) : null;
    }
}
