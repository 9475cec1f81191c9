using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Contradictions;

/// <summary>The contradictions of the present catalogue, found once for each of its revisions.</summary>
public sealed class ContradictionList(CatalogueKeeper keeper)
{
    private volatile Found? found;

    /// <summary>Those that nobody has dismissed.</summary>
    public async Task<IReadOnlyList<Contradiction>> OpenAsync(IKnowledgeDb db, CancellationToken cancel)
    {
        var all = await AllAsync(cancel);
        if (all.Count == 0)
        {
            return all;
        }

        var dismissed = await db.Dismissals.AsNoTracking().Select(dismissal => dismissal.Pair).ToHashSetAsync(cancel);
        return [.. all.Where(contradiction => !dismissed.Contains(contradiction.Pair))];
    }

    /// <summary>Dismisses a pair in the versions that were seen; returns false when it isn't on the list any more.</summary>
    public async Task<bool> DismissAsync(IKnowledgeDb db, string pair, string note, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if ((await OpenAsync(db, cancel)).FirstOrDefault(contradiction => contradiction.Pair == pair) is not { } seen)
        {
            return false;
        }

        db.Dismissals.Add(new Dismissal(pair, note, actor, now));
        db.Audit(actor, WorkshopVerbs.ContradictionDismissed, new("contradiction", $"{seen.One.Code} / {seen.Other.Code}"), now,
            ("one", seen.One.Text), ("other", seen.Other.Text), ("why", note));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody else has just dismissed it.
            db.ChangeTracker.Clear();
        }

        return true;
    }

    private async Task<IReadOnlyList<Contradiction>> AllAsync(CancellationToken cancel)
    {
        var catalogue = await keeper.RefreshAsync(cancel);
        if (found is { } held && held.Revision == catalogue.Revision && held.Language == Language)
        {
            return held.All;
        }

        var all = ContradictionSearch.In(catalogue);
        found = new(catalogue.Revision, Language, all);
        return all;
    }

    // What a guide says of a limit is put into the reader's words.
    private static string Language => System.Globalization.CultureInfo.CurrentUICulture.Name;

    private sealed record Found(long Revision, string Language, IReadOnlyList<Contradiction> All);
}
