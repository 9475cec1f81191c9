using System.Data.Common;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hanyang.Assistant.Training.Members;

/// <summary>Invented members and their posts; loaded once, like the sample catalogue, whose units they belong to.</summary>
public sealed class SampleMembers(ITrainingDb db, CatalogueImport import, TimeProvider clock)
{
    /// <summary>As the database remembers them.</summary>
    public static IEnumerable<string> KindNames => TrainingKinds.All.Where(IsSample).Select(kind => kind.Name);

    /// <summary>Loads the kinds that are due, all in one transaction; returns how many records came in.</summary>
    public async Task<int> LoadAsync(CancellationToken cancel)
    {
        var known = await db.LoadedSamples.Select(sample => sample.Kind).ToListAsync(cancel);
        var due = TrainingKinds.All.Where(kind => IsSample(kind) && !known.Contains(kind.Name)).ToList();
        if (due.Count == 0)
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var loaded = 0;
        var hasUnits = await db.Units.AnyAsync(unit => unit.IsSample, cancel);
        foreach (var kind in due)
        {
            if (hasUnits && !await kind.KeysAsync(db).AnyAsync(cancel))
            {
                var source = new ImportSource(() => typeof(SampleMembers).Assembly.GetManifestResourceStream($"sample/{kind.Name}")!, ExchangeFormat.Json);
                loaded += (await import.RunAsync(kind, source, new ImportOptions(AcceptValid: true, Sample: true), cancel)).Added;
            }

            db.LoadedSamples.Add(new LoadedSample(kind.Name, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return loaded;
    }

    /// <summary>Deletes them for good, and the posts that nobody of the bureau's own holds; returns how many records went.</summary>
    public async Task<int> RemoveAsync(CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var people = await db.Members.Where(member => member.IsSample).Select(member => member.PersonId).ToListAsync(cancel);
        var removed = await db.Members.Where(member => member.IsSample).ExecuteDeleteAsync(cancel);
        foreach (var person in people)
        {
            await RemoveAsync(transaction, person, cancel);
        }

        removed += await db.Posts.Where(post => post.IsSample && !db.Members.Any(member => member.Holdings.Any(holding => holding.PostId == post.Id))).ExecuteDeleteAsync(cancel);
        foreach (var kind in TrainingKinds.All.Where(IsSample))
        {
            var known = await db.LoadedSamples.FindAsync([kind.Name], cancel);
            if (known is null)
            {
                db.LoadedSamples.Add(known = new LoadedSample(kind.Name, clock.GetUtcNow()));
            }

            known.Remove(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return removed;
    }

    /// <summary>Somebody at whom an account points stays: the reference refuses.</summary>
    private async Task RemoveAsync(IDbContextTransaction transaction, int person, CancellationToken cancel)
    {
        const string Before = "person";
        await transaction.CreateSavepointAsync(Before, cancel);
        try
        {
            await db.People.Where(p => p.Id == person).ExecuteDeleteAsync(cancel);
        }
        catch (DbException)
        {
            await transaction.RollbackToSavepointAsync(Before, cancel);
        }
    }

    private static bool IsSample(ImportKind kind) => kind == TrainingKinds.Posts || kind == TrainingKinds.Members;
}
