using System.Reflection;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Sample;

/// <summary>The question bank that comes with the product. It is loaded once, into a database without questions; the database remembers, so that what was removed stays away.</summary>
public sealed class SampleQuestions(ITrainingDb db, CatalogueImport import, TimeProvider clock)
{
    /// <summary>As the database remembers it.</summary>
    public const string KindName = "questions";

    /// <summary>Loads what is due, in one transaction; returns how many questions came in.</summary>
    public async Task<int> LoadAsync(CancellationToken cancel)
    {
        if (await db.LoadedSamples.AnyAsync(sample => sample.Kind == KindName, cancel))
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var loaded = await db.Questions.AnyAsync(cancel) ? 0 : await LoadFilesAsync(cancel);
        db.LoadedSamples.Add(new(KindName, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return loaded;
    }

    /// <summary>Deletes every sample question and every open proposal about a sample guide, for good; returns how many questions went.</summary>
    public async Task<int> RemoveAsync(Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.QuestionProposals.Where(proposal => db.Guides.Any(guide => guide.IsSample && guide.Code == proposal.GuideCode)).ExecuteDeleteAsync(cancel);
        var removed = await db.Questions.Where(question => question.IsSample).ExecuteDeleteAsync(cancel);
        var now = clock.GetUtcNow();
        var known = await db.LoadedSamples.FindAsync([KindName], cancel);
        if (known is null)
        {
            db.LoadedSamples.Add(known = new(KindName, now));
        }

        known.Remove(now);
        db.Audit(actor, "sample-removed", new("sample", KindName), now, ("removed", removed));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return removed;
    }

    private async Task<int> LoadFilesAsync(CancellationToken cancel)
    {
        var loaded = 0;
        foreach (var name in Resources.GetManifestResourceNames().Where(name => name.StartsWith("sample/questions/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var source = new ImportSource(() => Resources.GetManifestResourceStream(name)!, ExchangeFormat.Json);

            // Where the bureau has guides of its own, sample questions about sample guides stay out.
            loaded += (await import.RunAsync(TrainingKinds.Questions, source, new ImportOptions(AcceptValid: true, Sample: true), cancel)).Added;
        }

        return loaded;
    }

    private static Assembly Resources => typeof(SampleQuestions).Assembly;
}
