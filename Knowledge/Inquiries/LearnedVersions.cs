using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Inquiries;

public enum ActivationOutcome
{
    Activated,

    /// <summary>It answers already, or learning is off already.</summary>
    Unchanged,
    Unknown,

    /// <summary>It did not pass its gate, or learning it failed.</summary>
    NotUsable,
}

/// <summary>Which learned version answers. Every node follows, for the catalogue's revision moves on.</summary>
public static class LearnedVersions
{
    extension(IKnowledgeDb db)
    {
        public async Task<ActivationOutcome> ActivateAsync(int number, Actor actor, DateTimeOffset now, CancellationToken cancel)
        {
            await using var transaction = await db.BeginAloneAsync(cancel);
            if (await db.LearnedVersions.SingleOrDefaultAsync(version => version.Number == number, cancel) is not { } chosen)
            {
                return ActivationOutcome.Unknown;
            }

            if (!chosen.IsUsable || chosen.IsActive)
            {
                return chosen.IsActive ? ActivationOutcome.Unchanged : ActivationOutcome.NotUsable;
            }

            await db.DeactivateAllAsync(cancel);
            chosen.Activate();
            db.Audit(actor, "learned-version-activated", new("learned-version", $"{number}"), now, ("share", chosen.Share), ("inquiries", chosen.Inquiries));
            await db.SaveChangesAsync(cancel);
            await db.MoveCatalogueOnAsync(cancel);
            await transaction.CommitAsync(cancel);
            return ActivationOutcome.Activated;
        }

        /// <summary>Answers as if nothing had been learned, until a version is activated by hand.</summary>
        public async Task<ActivationOutcome> TurnLearningOffAsync(Actor actor, DateTimeOffset now, CancellationToken cancel)
        {
            await using var transaction = await db.BeginAloneAsync(cancel);
            if (await db.LearnedVersions.SingleOrDefaultAsync(version => version.IsActive, cancel) is not { } active)
            {
                return ActivationOutcome.Unchanged;
            }

            active.Deactivate();
            db.Audit(actor, "learned-version-turned-off", new("learned-version", $"{active.Number}"), now);
            await db.SaveChangesAsync(cancel);
            await db.MoveCatalogueOnAsync(cancel);
            await transaction.CommitAsync(cancel);
            return ActivationOutcome.Activated;
        }

        /// <summary>Somebody has turned it off: a version before would answer otherwise.</summary>
        internal async Task<bool> IsLearningOffAsync(CancellationToken cancel) =>
            await db.LearnedVersions.AnyAsync(version => version.WasActive, cancel) && !await db.LearnedVersions.AnyAsync(version => version.IsActive, cancel);

        private async Task DeactivateAllAsync(CancellationToken cancel)
        {
            foreach (var other in await db.LearnedVersions.Where(version => version.IsActive).ToListAsync(cancel))
            {
                other.Deactivate();
            }
        }
    }
}
