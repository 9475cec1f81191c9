using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Sessions;
using Hanyang.Assistant.Training.Courses;
using Hanyang.Assistant.Training.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Pages.Sessions;

/// <summary>The courses, and the form of one of them or of a new one.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class CoursesModel(ISchedulerDb db, CourseWriting writing, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Course> Courses { get; private set; } = [];
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    /// <summary>Of the course in the form; null for a new one.</summary>
    public string? Code { get; private set; }
    public int Version { get; private set; }
    public CourseForm Form { get; private set; } = new("", "", [], [], null);
    public string Typed { get; private set; } = "";
    public string Handouts { get; private set; } = "";
    public string Owner { get; private set; } = "";
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (code is null)
        {
            return Page();
        }

        if (Courses.FirstOrDefault(one => one.Code == code) is not { } course)
        {
            return NotFound();
        }

        (Code, Version) = (code, course.Version);
        Form = new(course.Title, course.Topic, course.Handouts, course.Posts, course.OwnerId);
        Handouts = string.Join('\n', course.Handouts);
        Owner = await db.Members.Where(member => member.PersonId == course.OwnerId).Select(member => member.StaffNumber).SingleOrDefaultAsync(cancel)
            ?? await db.People.Where(person => person.Id == course.OwnerId).Select(person => person.Name).SingleOrDefaultAsync(cancel) ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, int version, string? typed, string? title, string? topic, string? handouts, string[]? posts, string? owner, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        (Code, Version, Typed, Handouts, Owner) = (code, version, (typed ?? "").Trim(), handouts ?? "", (owner ?? "").Trim());
        var read = Handouts.Split('\n').Where(line => line.Trim().Length > 0).Select(line => (Line: line.Trim(), Handout: Handout.Read(line))).ToList();
        var person = Owner.Length == 0 ? null : (await db.MemberCalledAsync(Owner, BureauTime.Day(clock.GetUtcNow()), cancel))?.PersonId ?? await SameOwnerAsync(cancel);
        Form = new((title ?? "").Trim(), (topic ?? "").Trim(), [.. read.Select(one => one.Handout).OfType<Handout>()], [.. (posts ?? []).Where(post => Posts.Any(known => known.Code == post))], person);
        Refusal = read.FirstOrDefault(one => one.Handout is null).Line is { } wrong ? Sentences.Get("HandoutRefused", wrong)
            : Owner.Length > 0 && person is null ? Sentences.Get("SessionNoTrainer", Owner) : null;
        if (Refusal is not null)
        {
            return Page();
        }

        var outcome = code is null ? await writing.WriteAsync(Typed, Form, User.Actor, cancel) : await writing.ReviseAsync(code, version, Form, User.Actor, cancel);
        if (outcome == SessionOutcome.Done)
        {
            return LocalRedirect($"~/training/courses/{code ?? Typed}?done=saved");
        }

        Refusal = Sentences.Get(outcome == SessionOutcome.Incomplete ? "CourseIncomplete" : $"SessionOutcome_{outcome}");
        return outcome == SessionOutcome.Missing ? NotFound() : Page();
    }

    /// <summary>An owner who is no member, and stays.</summary>
    private Task<int?> SameOwnerAsync(CancellationToken cancel)
    {
        var owner = Courses.FirstOrDefault(one => one.Code == Code)?.OwnerId;
        return db.People.Where(person => person.Id == owner && person.Name == Owner).Select(person => (int?)person.Id).SingleOrDefaultAsync(cancel);
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Courses = await db.Courses.AsNoTracking().OrderBy(one => one.Code).ToListAsync(cancel);
        Posts = await db.Posts.AsNoTracking().OrderBy(one => one.Code).ToListAsync(cancel);
    }
}
