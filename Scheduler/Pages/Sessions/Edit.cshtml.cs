using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Scheduler.Sessions;
using Hanyang.Assistant.Training.Courses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Pages.Sessions;

/// <summary>A session is drawn up or changed. What clashes is shown before it is saved, and saved all the same if somebody says why.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class EditModel(ISchedulerDb db, SessionWriting writing, TimeProvider clock) : PageModel
{
    public string? Uid { get; private set; }
    public int Version { get; private set; }
    public SessionInput Input { get; private set; } = new();
    public IReadOnlyList<Course> Courses { get; private set; } = [];
    public IReadOnlyList<PlaceName> Places { get; private set; } = [];
    public IReadOnlyList<Conflict> Conflicts { get; private set; } = [];
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? uid, string? day, string? course, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        Uid = uid;
        if (uid is null)
        {
            var chosen = Courses.FirstOrDefault(one => one.Code == course);
            var person = User.Actor.Id;
            var me = await db.Members.Where(member => member.PersonId == person).Select(member => member.StaffNumber).SingleOrDefaultAsync(cancel);
            Input = new() { Course = chosen?.Code ?? "", Title = chosen?.Title ?? "", Trainer = me ?? "", Day = day is { Length: 10 } ? day : $"{BureauTime.Day(clock.GetUtcNow()).AddDays(1):yyyy-MM-dd}", From = "14:30", Until = "16:00", Seats = "30" };
            return Page();
        }

        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        if (await db.ClassSessions.AsNoTracking().SeenToBy(User.Actor, scope).Include(one => one.Course).Include(one => one.Trainer).SingleOrDefaultAsync(one => one.Uid == uid, cancel) is not { } session)
        {
            return NotFound();
        }

        (Version, Input) = (session.Version, SessionInput.Of(session));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? uid, int version, string? course, string? title, string? trainer, string? place, string? day, string? from, string? until, string? seats, string? reason, string? seen, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        (Uid, Version) = (uid, version);
        Input = new() { Course = course ?? "", Title = (title ?? "").Trim(), Trainer = (trainer ?? "").Trim(), Place = (place ?? "").Trim(), Day = day ?? "", From = from ?? "", Until = until ?? "", Seats = (seats ?? "").Trim() };
        var chosen = Courses.FirstOrDefault(one => one.Code == Input.Course);
        var teacher = await db.MemberCalledAsync(Input.Trainer, BureauTime.Day(clock.GetUtcNow()), cancel);
        Refusal = Input.Course.Length > 0 && chosen is null ? Sentences.Get("SessionNoCourse")
            : teacher is null ? Sentences.Get("SessionNoTrainer", Input.Trainer)
            : Input.Times is null ? Sentences.Get("SessionNoTime")
            : null;
        if (Refusal is not null)
        {
            return Page();
        }

        var times = Input.Times!.Value;
        var terms = new SessionTerms(chosen?.Id, Input.Title.Length > 0 ? Input.Title : chosen?.Title ?? "", teacher!.Id, Input.Place, PlaceNames.CodeOf(Input.Place, Places), times.StartsAt, times.EndsAt, Input.SeatsOrNone);
        var result = uid is null
            ? await writing.DraftAsync(terms, new(reason, seen), User.Actor, cancel)
            : await writing.ReviseAsync(uid, version, terms, new(reason, seen), User.Actor, cancel);
        switch (result.Outcome)
        {
            case SessionOutcome.Done:
                return LocalRedirect($"~/training/sessions/{result.Uid}?done=saved");
            case SessionOutcome.Missing:
                return NotFound();
            default:
                (Conflicts, Refusal) = (result.Conflicts, SessionWords.Outcome(result.Outcome));
                return Page();
        }
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Courses = await db.Courses.AsNoTracking().OrderBy(one => one.Code).ToListAsync(cancel);
        Places = await db.PlaceNamesAsync(cancel);
    }
}
