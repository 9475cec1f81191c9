using System.Globalization;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Audit;

/// <summary>Who did what, newest first.</summary>
[Authorize(Policy = Consoles.Audit)]
internal sealed class IndexModel(AssistantDb db) : PageModel
{
    private const int PageSize = 50;
    private const int LongestQuery = 64;

    [BindProperty(SupportsGet = true, Name = "who")]
    public string? Who { get; set; }

    /// <summary>A verb, as it is stored or in the reader's words, or part of a subject.</summary>
    [BindProperty(SupportsGet = true, Name = "what")]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "until")]
    public string? Until { get; set; }

    public IReadOnlyList<AuditEntry> Found { get; private set; } = [];
    public PageTurn Turn { get; private set; } = new(1, 0, PageSize);
    public AuditVerification? Verification { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        var found = Matching();
        Turn = PageTurn.To(number, await found.CountAsync(cancel), PageSize);
        Found = await found.OrderByDescending(entry => entry.Number).Skip(Turn.Skip).Take(PageSize).ToListAsync(cancel);
    }

    public async Task OnPostVerifyAsync(CancellationToken cancel)
    {
        Verification = await AuditVerification.RunAsync(db, kept: null, cancel);
        await OnGetAsync(null, cancel);
    }

    public string Link(int page) => Url.Content("~/audit") + QueryString.Create(
        new[] { ("who", Who), ("what", What), ("from", From), ("until", Until), ("page", $"{page}") }
            .Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => KeyValuePair.Create(part.Item1, part.Item2)));

    private IQueryable<AuditEntry> Matching()
    {
        var found = db.AuditEntries.AsNoTracking();
        if (Text(Who) is { } who)
        {
            found = found.Where(entry => entry.ActorName.Contains(who) || entry.ActorUnit == who);
        }

        if (Text(What) is { } what)
        {
            var verbs = AuditWords.VerbsLike(what);
            found = found.Where(entry => verbs.Contains(entry.Verb) || entry.Verb == what || entry.SubjectKey.Contains(what));
        }

        if (Midnight(From) is { } from)
        {
            found = found.Where(entry => entry.At >= from);
        }

        if (Midnight(Until)?.AddDays(1) is { } until)
        {
            found = found.Where(entry => entry.At < until);
        }

        return found;
    }

    private static string? Text(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var wanted && wanted.Length > LongestQuery ? wanted[..LongestQuery] : wanted;

    private static DateTimeOffset? Midnight(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 3000
            ? BureauTime.Midnight(day)
            : null;
}
