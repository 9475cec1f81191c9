using System.Reflection;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Policies;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Sample;

/// <summary>
/// The catalogue that comes with the product. Each kind is loaded once, into a database that has no rows of it; the
/// database remembers, so that what was removed stays away.
/// </summary>
public sealed class SampleCatalogue(IKnowledgeDb db, CatalogueImport import, TimeProvider clock)
{
    // What a record refers to comes before it.
    private static readonly (ImportKind Kind, string Prefix)[] Kinds =
    [
        (CatalogueKinds.Units, "units"),
        (CatalogueKinds.Guides, "guides-"),
        (CatalogueKinds.Points, "points"),
        (CatalogueKinds.JointServices, "joint-services"),
        (CatalogueKinds.Policies, "policies"),
        (CatalogueKinds.Faqs, "faqs"),
        (CatalogueKinds.Synonyms, "synonyms"),
    ];

    /// <summary>As the database remembers them.</summary>
    public static IEnumerable<string> KindNames => Kinds.Select(kind => kind.Kind.Name);

    /// <summary>Loads the kinds that are due, all in one transaction; returns how many records came in.</summary>
    public async Task<int> LoadAsync(CancellationToken cancel)
    {
        var known = await db.LoadedSamples.Select(sample => sample.Kind).ToListAsync(cancel);
        var due = Kinds.Where(kind => !known.Contains(kind.Kind.Name)).ToList();
        if (due.Count == 0)
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var loaded = 0;
        foreach (var (kind, prefix) in due)
        {
            loaded += await kind.KeysAsync(db).AnyAsync(cancel) ? 0 : await LoadAsync(kind, prefix, cancel);
            db.LoadedSamples.Add(new LoadedSample(kind.Name, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return loaded;
    }

    /// <summary>Deletes every sample record, for good; returns how many went.</summary>
    public async Task<int> RemoveAsync(Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.RecordVersions
            .Where(version =>
                (version.Kind == nameof(Faq) && db.Faqs.Any(record => record.IsSample && record.Code == version.Code))
                || (version.Kind == nameof(Policy) && db.Policies.Any(record => record.IsSample && record.Code == version.Code))
                || (version.Kind == nameof(ServicePoint) && db.ServicePoints.Any(record => record.IsSample && record.Code == version.Code))
                || (version.Kind == nameof(JointService) && db.JointServices.Any(record => record.IsSample && record.Code == version.Code)))
            .ExecuteDeleteAsync(cancel);
        var removed = await db.Faqs.Where(faq => faq.IsSample).ExecuteDeleteAsync(cancel)
            + await db.Synonyms.Where(synonym => synonym.IsSample).ExecuteDeleteAsync(cancel)
            + await db.JointServices.Where(service => service.IsSample).ExecuteDeleteAsync(cancel)
            + await db.Policies.Where(policy => policy.IsSample).ExecuteDeleteAsync(cancel)
            + await db.ServicePoints.Where(point => point.IsSample).ExecuteDeleteAsync(cancel)
            + await db.Guides.Where(guide => guide.IsSample).ExecuteDeleteAsync(cancel)
            + await db.Units.Where(unit => unit.IsSample).ExecuteDeleteAsync(cancel);
        var now = clock.GetUtcNow();
        foreach (var kind in Kinds)
        {
            var known = await db.LoadedSamples.FindAsync([kind.Kind.Name], cancel);
            if (known is null)
            {
                db.LoadedSamples.Add(known = new LoadedSample(kind.Kind.Name, now));
            }

            known.Remove(now);
        }

        await db.MoveCatalogueOnAsync(cancel);
        db.Audit(actor, "sample-removed", new("sample", "catalogue"), now, ("removed", removed));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return removed;
    }

    private async Task<int> LoadAsync(ImportKind kind, string prefix, CancellationToken cancel)
    {
        var loaded = 0;
        foreach (var name in Resources.GetManifestResourceNames().Where(name => IsOf(name, prefix)).Order(StringComparer.Ordinal))
        {
            var source = new ImportSource(() => Resources.GetManifestResourceStream(name)!, ExchangeFormat.Json);

            // Where the bureau's own guides are there already, sample records that belong to sample guides stay out.
            var report = await import.RunAsync(kind, source, new ImportOptions(AcceptValid: true, Sample: true), cancel);
            loaded += report.Added;
        }

        return loaded;
    }

    private static Assembly Resources => typeof(SampleCatalogue).Assembly;

    private static bool IsOf(string resource, string prefix) =>
        resource.StartsWith($"sample/{prefix}", StringComparison.Ordinal);
}
