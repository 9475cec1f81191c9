using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Scheduler.Sessions;
using Hanyang.Assistant.Training.Courses;
using Hanyang.Assistant.Training.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Pages.Sessions;

/// <summary>One session for those who see to it: what it is, who comes, waits and was there, and what they thought of it.</summary>
// A tick each: a bureau has more people than a form usually may have fields.
[Authorize(Policy = Consoles.Training), RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class ShowModel(ISchedulerDb db, SessionWriting writing, Enrolling enrolling, Attending attending, TimeProvider clock) : PageModel
{
    private const int MostFound = 200;

    public ClassSession Session { get; private set; } = null!;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public IReadOnlyDictionary<string, string> UnitNames { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<Unit> Units { get; private set; } = [];
    public IReadOnlyList<Post> Posts { get; private set; } = [];
    public IReadOnlyList<SessionRating> Ratings { get; private set; } = [];
    public IReadOnlyList<Conflict> Conflicts { get; private set; } = [];

    /// <summary>Members who were looked for and aren't enrolled yet; null before anybody looks.</summary>
    public IReadOnlyList<Member>? Found { get; private set; }
    public string Query { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public string Post { get; private set; } = "";
    public string? Refusal { get; private set; }
    public string? Said { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public bool MayTick => Session.State is SessionState.Announced or SessionState.Held && Now >= Session.StartsAt - ClassSession.DoorsOpen;

    public async Task<IActionResult> OnGetAsync(string uid, string? q, string? unit, string? post, CancellationToken cancel)
    {
        if (!await ReadAsync(uid, cancel))
        {
            return NotFound();
        }

        (Query, Unit, Post) = ((q ?? "").Trim(), unit ?? "", post ?? "");
        if (q is not null || unit is not null || post is not null)
        {
            await FindAsync(cancel);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAnnounceAsync(string uid, CancellationToken cancel) => ActAsync(uid, () => writing.AnnounceAsync(uid, User.Actor, cancel), "announced", cancel);

    public Task<IActionResult> OnPostHoldAsync(string uid, CancellationToken cancel) => ActAsync(uid, () => writing.HoldAsync(uid, User.Actor, cancel), "held", cancel);

    public Task<IActionResult> OnPostCancelAsync(string uid, string? why, CancellationToken cancel) => ActAsync(uid, () => writing.CancelAsync(uid, why, User.Actor, cancel), "cancelled", cancel);

    public Task<IActionResult> OnPostTickAsync(string uid, int[]? shown, int[]? present, CancellationToken cancel) =>
        ActAsync(uid, async () => SessionResult.Of(await attending.TickAsync(uid, shown ?? [], present ?? [], User.Actor, cancel)), "ticked", cancel);

    public Task<IActionResult> OnPostRemoveAsync(string uid, int member, CancellationToken cancel) =>
        ActAsync(uid, async () => SessionResult.Of(await enrolling.RemoveAsync(uid, member, User.Actor, cancel)), "removed", cancel);

    public async Task<IActionResult> OnPostAddAsync(string uid, int[]? members, string? reason, CancellationToken cancel)
    {
        var added = await enrolling.AddAsync(uid, members ?? [], reason, User.Actor, cancel);
        if (added.Outcome == SessionOutcome.Missing)
        {
            return NotFound();
        }

        (Refusal, Said) = added.Outcome == SessionOutcome.Done
            ? (added.Elsewhere.Count > 0 ? Sentences.Get("AddedElsewhere", string.Join('、', added.Elsewhere)) : null, Sentences.Get("AddedPeople", added.Seated, added.Waiting, added.Already))
            : (SessionWords.Outcome(added.Outcome), null);
        return await ReadAsync(uid, cancel) ? Page() : NotFound();
    }

    public string UnitName(Member member) => member.Person.Unit is { } unit ? UnitNames.GetValueOrDefault(unit, unit) : "—";

    private async Task<IActionResult> ActAsync(string uid, Func<Task<SessionResult>> act, string done, CancellationToken cancel)
    {
        var result = await act();
        if (result.Outcome == SessionOutcome.Done)
        {
            return LocalRedirect($"~/training/sessions/{uid}?done={done}");
        }

        if (result.Outcome == SessionOutcome.Missing || !await ReadAsync(uid, cancel))
        {
            return NotFound();
        }

        (Conflicts, Refusal) = (result.Conflicts, SessionWords.Outcome(result.Outcome));
        return Page();
    }

    private async Task<bool> ReadAsync(string uid, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        if (await db.ClassSessions.AsNoTracking().SeenToBy(User.Actor, scope).WithPeople().SingleOrDefaultAsync(one => one.Uid == uid, cancel) is not { } found)
        {
            return false;
        }

        Session = found;
        UnitNames = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Name, cancel);
        Units = [.. (await db.Units.AsNoTracking().Where(unit => unit.Level != Level.Station).OrderBy(unit => unit.Code).ToListAsync(cancel)).Where(unit => scope.Contains(unit.Code))];
        Posts = await db.Posts.AsNoTracking().OrderBy(post => post.Code).ToListAsync(cancel);
        Ratings = await db.SessionRatings.AsNoTracking().Where(one => one.SessionId == found.Id).OrderByDescending(one => one.At).ToListAsync(cancel);
        return true;
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        var known = Session.Enrolments.Where(one => one.State != EnrolmentState.Withdrawn).Select(one => one.MemberId).Append(Session.TrainerId).ToList();
        var found = db.Members.AsNoTracking().Within(await UnitScope.OfAsync(db, User.Actor, cancel)).ActiveOn(BureauTime.Day(Now)).Where(member => !known.Contains(member.Id));
        found = Unit.Length > 0 ? found.Within(await UnitScope.BelowAsync(db, Unit, cancel)) : found;
        found = Post.Length > 0 ? found.Where(member => member.Holdings.Any(holding => holding.Post.Code == Post)) : found;
        found = Query.Length > 0 ? found.Where(member => member.StaffNumber.Contains(Query) || member.Person.Name.Contains(Query)) : found;
        Found = await found.Include(member => member.Person).OrderBy(member => member.Person.Unit).ThenBy(member => member.StaffNumber).Take(MostFound).ToListAsync(cancel);
    }
}
