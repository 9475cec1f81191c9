using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Certificates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Certificates;

/// <summary>The certificates of those whom the reader sees, the newest first.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class IssuedListModel(ITrainingDb db, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    public string Query { get; private set; } = "";
    public IReadOnlyList<Certificate> Found { get; private set; } = [];
    public int Total { get; private set; }
    public int Number { get; private set; } = 1;
    public int Last => Math.Max(1, (Total + PageSize - 1) / PageSize);
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());

    public async Task OnGetAsync([FromQuery] string? q, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        Query = (q ?? "").Trim();
        var found = db.Certificates.AsNoTracking().Within(db, await UnitScope.OfAsync(db, User.Actor, cancel));
        if (Query.Length > 0)
        {
            var serial = CertificateSerial.Tidy(Query);
            found = found.Where(one => one.Serial == serial || one.Holder.Contains(Query) || db.Members.Any(member => member.Id == one.MemberId && member.StaffNumber == Query));
        }

        Total = await found.CountAsync(cancel);
        Number = Math.Clamp(int.TryParse(number, out var wanted) ? wanted : 1, 1, Last);
        Found = await found.OrderByDescending(one => one.IssuedAt).ThenByDescending(one => one.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
    }

    public string Link(int page) => Url.Content("~/training/certificates/issued") + QueryString.Create([KeyValuePair.Create<string, string?>("q", Query), KeyValuePair.Create<string, string?>("page", $"{page}")]);
}
