using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Certificates;

/// <summary>A certificate by hand, with a reason that stands on it.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class NewModel(ITrainingDb db, Issuing issuing, PublicAddress address, TimeProvider clock) : PageModel
{
    private const int UsualMonths = 24;

    public string StaffNumber { get; private set; } = "";

    /// <summary>Null until somebody is chosen whom the reader may see.</summary>
    public Member? Member { get; private set; }
    public IReadOnlyList<Post> Posts { get; private set; } = [];
    public IReadOnlyCollection<string> Chosen { get; private set; } = [];
    public DateOnly Until { get; private set; } = BureauTime.Day(clock.GetUtcNow()).AddMonths(UsualMonths);
    public string? Exam { get; private set; }
    public string? Score { get; private set; }
    public string? Note { get; private set; }
    public string? Refusal { get; private set; }

    public async Task OnGetAsync(string? member, CancellationToken cancel)
    {
        await LoadAsync(member, cancel);
        if (StaffNumber.Length > 0 && Member is null)
        {
            Refusal = Sentences.Get($"Issue_{IssueOutcome.MemberUnknown}");
        }

        Chosen = [.. Member?.Posts.Select(post => post.Code) ?? []];
    }

    public async Task<IActionResult> OnPostAsync(string? member, string[]? posts, DateOnly until, string? exam, string? score, string? note, CancellationToken cancel)
    {
        await LoadAsync(member, cancel);
        (Chosen, Until, Exam, Score, Note) = (posts ?? [], until, exam, score, note);
        var hand = new HandIssue(Member?.Id ?? 0, [.. Chosen], exam ?? "", score ?? "", until, note ?? "");
        var (outcome, certificate) = await issuing.IssueAsync(hand, User.Actor, address.For(Request), cancel);
        if (certificate is not null)
        {
            return LocalRedirect($"~/training/certificates/{certificate.Serial}?done=issued");
        }

        Refusal = Sentences.Get($"Issue_{outcome}");
        return Page();
    }

    private async Task LoadAsync(string? member, CancellationToken cancel)
    {
        StaffNumber = (member ?? "").Trim();
        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        Member = await db.Members.AsNoTracking().Include(one => one.Person).Include(one => one.Holdings).ThenInclude(holding => holding.Post)
            .Within(scope).SingleOrDefaultAsync(one => one.StaffNumber == StaffNumber, cancel);
        Posts = await db.Posts.AsNoTracking().OrderBy(post => post.Code).ToListAsync(cancel);
    }
}
