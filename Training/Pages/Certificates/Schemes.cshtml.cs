using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Certificates;

/// <summary>What each post asks for: whether a certificate, how much shadowing before, and what its checklist says.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class SchemesModel(ITrainingDb db, TimeProvider clock) : PageModel
{
    private const int MostCompetences = 20;
    private const int LongestCompetence = 100;

    public IReadOnlyList<(Post Post, CertificateScheme Scheme)> Schemes { get; private set; } = [];

    /// <summary>Rules hold for the whole office, so they are for whom sees all of it.</summary>
    public bool MayRevise { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    [BindProperty(SupportsGet = true, Name = "opened")]
    public string? Opened { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        MayRevise = (await UnitScope.OfAsync(db, User.Actor, cancel)).IsEverything;
        var known = await db.CertificateSchemes.AsNoTracking().ToDictionaryAsync(scheme => scheme.PostCode, cancel);
        Schemes = [.. (await db.Posts.AsNoTracking().OrderBy(post => post.Code).ToListAsync(cancel)).Select(post => (post, known.GetValueOrDefault(post.Code) ?? Usual(post)))];
    }

    public async Task<IActionResult> OnPostAsync(string? post, bool needed, int placements, int months, string? competences, CancellationToken cancel)
    {
        if (!(await UnitScope.OfAsync(db, User.Actor, cancel)).IsEverything)
        {
            return Forbid();
        }

        if (await db.Posts.AsNoTracking().SingleOrDefaultAsync(one => one.Code == post, cancel) is not { } found)
        {
            return NotFound();
        }

        if (await db.CertificateSchemes.SingleOrDefaultAsync(one => one.PostCode == found.Code, cancel) is not { } scheme)
        {
            db.CertificateSchemes.Add(scheme = new(found.Code));
        }

        scheme.Revise(needed, months, placements, [.. (competences ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line[..Math.Min(line.Length, LongestCompetence)]).Distinct().Take(MostCompetences)]);
        db.Audit(
            User.Actor, TrainingVerbs.SchemeRevised, new("post", found.Code), clock.GetUtcNow(),
            ("needed", scheme.NeedsCertificate), ("months", scheme.ValidForMonths), ("placements", scheme.Placements));
        await db.SaveChangesAsync(cancel);
        return LocalRedirect($"~/training/certificates/schemes?done=saved&opened={Uri.EscapeDataString(found.Code)}");
    }

    private static CertificateScheme Usual(Post post)
    {
        var scheme = new CertificateScheme(post.Code);
        scheme.Revise(CertificateScheme.IsWindow(post.Name), scheme.ValidForMonths, 0, []);
        return scheme;
    }
}
