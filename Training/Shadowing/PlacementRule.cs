using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Shadowing;

/// <summary>Whether somebody has shadowed as often as the posts ask: signed off, with everything on the checklist mastered.</summary>
internal static class PlacementRule
{
    public static async Task<bool> IsMetAsync(ITrainingDb db, int memberId, IReadOnlyList<string> posts, CancellationToken cancel)
    {
        var asked = await db.CertificateSchemes.AsNoTracking().Where(scheme => posts.Contains(scheme.PostCode) && scheme.Placements > 0).ToListAsync(cancel);
        if (asked.Count == 0)
        {
            return true;
        }

        var counted = await CountAsync(db, memberId, cancel);
        return asked.All(scheme => counted.GetValueOrDefault(scheme.PostCode) >= scheme.Placements);
    }

    /// <summary>By post, how many placements of a member count.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountAsync(ITrainingDb db, int memberId, CancellationToken cancel)
    {
        var signed = await db.Placements.AsNoTracking().Where(placement => placement.LearnerId == memberId && placement.SignedOffAt != null)
            .Select(placement => new { placement.PostCode, placement.Checklist }).ToListAsync(cancel);
        return signed.Where(placement => placement.Checklist.All(competence => competence.IsMastered))
            .CountBy(placement => placement.PostCode).ToDictionary(StringComparer.Ordinal);
    }
}
