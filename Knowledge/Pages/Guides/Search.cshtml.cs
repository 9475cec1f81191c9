using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Knowledge.Pages.Guides;

/// <summary>The list of guides, narrowed by words and filters.</summary>
public sealed class SearchModel(GuideCatalogue guides, TimeProvider clock) : PageModel
{
    private const int LongestQuery = 100;

    public string Query { get; private set; } = "";
    public GuideFilters Filters { get; private set; } = new();
    public GuideResults Results { get; private set; } = null!;
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());
    public bool IsNarrowed => Query.Length > 0 || Filters != new GuideFilters();

    // "page" is also the name of a route value of every Razor page; only the query string's is meant.
    public async Task OnGetAsync(
        [FromQuery] string? q,
        [FromQuery] string? department,
        [FromQuery] string? audience,
        [FromQuery] string? level,
        [FromQuery(Name = "page")] string? number,
        CancellationToken cancel)
    {
        Query = (q ?? "").Trim();
        Query = Query.Length > LongestQuery ? Query[..LongestQuery] : Query;
        Filters = new GuideFilters(string.IsNullOrWhiteSpace(department) ? null : department.Trim(), Named<Audience>(audience), Named<Level>(level));
        Results = await guides.SearchAsync(Query, Filters, int.TryParse(number, out var page) ? page : 1, cancel);
    }

    /// <summary>This list under other filters, or another page of it.</summary>
    public string Link(GuideFilters filters, int page = 1) => Address("/guides",
        ("q", Query.Length > 0 ? Query : null),
        ("department", filters.Department),
        ("audience", filters.Audience?.ToString().ToLowerInvariant()),
        ("level", filters.Level?.ToString().ToLowerInvariant()),
        ("page", page > 1 ? $"{page}" : null));

    public string SheetLink => Address("/guides/qr-sheet", ("department", Filters.Department));

    private string Address(string path, params IEnumerable<(string Key, string? Value)> query) =>
        Request.PathBase + path + QueryString.Create(query.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Key, part.Value)));

    private static T? Named<T>(string? text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase));
}
