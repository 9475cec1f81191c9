using System.Data.Common;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hanyang.Assistant.Knowledge.Import;

/// <summary>Imports records: checks all rows of a file, then saves all or none, in one transaction.</summary>
/// <param name="db">Without unsaved changes: they would be forgotten. A transaction that is open already is joined.</param>
public sealed class CatalogueImport(IKnowledgeDb db, TimeProvider clock)
{
    private const int ChunkSize = 500;

    public async Task<ImportReport> RunAsync(
        ImportKind kind, ImportSource source, ImportOptions options, CancellationToken cancel, IProgress<ImportProgress>? progress = null)
    {
        try
        {
            var check = new ImportCheck(db, kind, progress);
            var rejected = await check.RunAsync(source, cancel);
            var refused = rejected.Count > 0 && (!options.AcceptValid || rejected.Count == check.Rows);
            var counts = await StageAsync(kind, source, options, check, save: !refused && !options.DryRun, progress, cancel);
            return new ImportReport(counts[RowOutcome.Added], counts[RowOutcome.Updated], counts[RowOutcome.Unchanged], rejected) { IsRefused = refused };
        }
        catch (UnreadableFileException unreadable)
        {
            return new ImportReport(0, 0, 0, [unreadable.Rejection]) { IsRefused = true };
        }
        catch (IOException unreadable)
        {
            return Refused(Sentences.Get("ImportCannotRead", unreadable.Message));
        }
        catch (UnauthorizedAccessException unreadable)
        {
            return Refused(Sentences.Get("ImportCannotRead", unreadable.Message));
        }
        catch (Exception conflict) when (conflict is DbUpdateException or DbException)
        {
            return Refused(Sentences.Get("ImportConflict", (conflict.InnerException ?? conflict).Message));
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static ImportReport Refused(string reason) => new(0, 0, 0, [new RejectedRow(0, "", reason)]) { IsRefused = true };

    private async Task<Dictionary<RowOutcome, int>> StageAsync(
        ImportKind kind, ImportSource source, ImportOptions options, ImportCheck check, bool save,
        IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var counts = Enum.GetValues<RowOutcome>().ToDictionary(outcome => outcome, _ => 0);
        var now = clock.GetUtcNow();
        var staged = 0;

        // Each chunk calls for the changes once; without this EF would look for them again at every query and every added row.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await using var transaction = save ? await BeginAsync(cancel) : null;
            await foreach (var chunk in check.GoodRows(source, cancel).Chunk(ChunkSize).WithCancellation(cancel))
            {
                foreach (var outcome in await kind.StageAsync(db, chunk, options.Sample, now, cancel))
                {
                    counts[outcome]++;
                }

                await KeepAsync(save, cancel);
                staged += chunk.Length;
                progress?.Report(new(check.Rows, staged));
            }

            if (save && options.By is { } actor)
            {
                db.Audit(actor, "imported", new("import", kind.Name), now,
                    ("added", counts[RowOutcome.Added]), ("updated", counts[RowOutcome.Updated]), ("unchanged", counts[RowOutcome.Unchanged]), ("rejected", check.Rows - counts.Values.Sum()));
                await db.SaveChangesAsync(cancel);
            }

            if (transaction is not null)
            {
                await transaction.CommitAsync(cancel);
            }
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        return counts;
    }

    private async Task<IDbContextTransaction?> BeginAsync(CancellationToken cancel) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;

    private async Task KeepAsync(bool save, CancellationToken cancel)
    {
        if (save)
        {
            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(cancel);
        }

        db.ChangeTracker.Clear();
    }
}
