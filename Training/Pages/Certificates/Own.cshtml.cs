using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Pages.Shadowing;
using Hanyang.Assistant.Training.Shadowing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Certificates;

/// <summary>One's own certificates, and the days on which one learns from somebody or somebody from oneself.</summary>
[Authorize(Policy = Consoles.Staff)]
internal sealed class OwnModel(ITrainingDb db, Placing placing, TimeProvider clock) : PageModel
{
    private const int MostPlacements = 60;

    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];
    public IReadOnlyList<AwaitedCertificate> Awaited { get; private set; } = [];
    public IReadOnlyList<Placement> Placements { get; private set; } = [];
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());
    public bool IsMember { get; private set; }
    public string? Refusal { get; private set; }
    public PlacementList List => new(Placements, Today, me);

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    private int? me;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var person = User.Actor.Id;
        me = await db.Members.Where(member => member.PersonId == person).Select(member => (int?)member.Id).SingleOrDefaultAsync(cancel);
        IsMember = me is not null;
        Certificates = await db.Certificates.AsNoTracking().OfPerson(db, person).OrderByDescending(certificate => certificate.IssuedAt).ToListAsync(cancel);
        Awaited = await db.AwaitedCertificates.AsNoTracking().Where(awaited => awaited.MemberId == me).ToListAsync(cancel);
        Placements = await db.Placements.AsNoTracking().WithPeople()
            .Where(one => one.LearnerId == me || one.TutorId == me).OrderByDescending(one => one.Day).Take(MostPlacements).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostCheckInAsync(int placement, CancellationToken cancel)
    {
        var outcome = await placing.CheckInAsync(placement, User.Actor, cancel);
        if (outcome == PlacementOutcome.Done)
        {
            return LocalRedirect("~/training/certificate?done=came");
        }

        if (outcome == PlacementOutcome.Missing)
        {
            return NotFound();
        }

        (Done, Refusal) = (null, Sentences.Get($"Placement_{outcome}"));
        await OnGetAsync(cancel);
        return Page();
    }
}
