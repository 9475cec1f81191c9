using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Knowledge.Pages.Guides;

/// <summary>The QR codes of all guides of a department, on A4 paper to cut apart.</summary>
public sealed class SheetModel(GuideCatalogue guides, PublicAddress address) : PageModel
{
    /// <summary>Three columns of five: what fits on an A4 page with codes large enough to scan from a wall.</summary>
    public const int PerPage = 15;

    public string Department { get; private set; } = "";
    public IReadOnlyList<GuideListing> Guides { get; private set; } = [];

    /// <summary>To choose from, with the number of their guides, where no department is named.</summary>
    public IReadOnlyList<(string Name, int Count)> Departments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] string? department, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(department))
        {
            Departments = (await guides.SearchAsync(null, new GuideFilters(), 1, cancel)).Departments;
            return Page();
        }

        Department = department.Trim();
        Guides = await guides.OfDepartmentAsync(Department, cancel);
        if ((address.Configured, Guides) is ({ }, [_, ..]))
        {
            return Page();
        }

        // Printed codes outlive the session: they must not point at whatever host this request happened to name.
        (address.Configured is null ? GuideProblems.SheetNeedsAddress() : GuideProblems.DepartmentUnknown(Department)).Set(HttpContext);
        return new EmptyResult();
    }

    public string AddressOf(GuideListing guide) => address.Configured + GuideAddresses.Scanned(guide.Code);

    public HtmlString QrSvg(GuideListing guide) => new(QrCode.Svg(AddressOf(guide), Sentences.Get("QrOf", guide.Name)));
}
