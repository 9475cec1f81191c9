using System.Data.Common;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>Learns anew from everything that was confirmed: claims the next version, learns, has it judged, and lets it answer if it is no worse.</summary>
public sealed class Relearning(IServiceScopeFactory scopes, DbDataSource database, CatalogueKeeper keeper, TimeProvider time, ILogger<Relearning> log)
{
    private const int FewestNew = 20;

    // Who has claimed a version and says nothing for so long has died.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Whether enough was confirmed since somebody last began to learn; what failed or died is tried again.</summary>
    public async Task<bool> IsDueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IKnowledgeDb>();
        var dead = time.GetUtcNow() - Longest;
        var last = await db.LearnedVersions.Where(version => version.Gate != null || (version.LearnedAt == null && version.CreatedAt > dead))
            .OrderByDescending(version => version.Number).Select(version => (DateTimeOffset?)version.CreatedAt).FirstOrDefaultAsync(cancel) ?? DateTimeOffset.MinValue;
        return await db.Inquiries.CountAsync(inquiry => inquiry.ConfirmedAt > last, cancel) >= FewestNew;
    }

    /// <param name="insist">Let it answer even where somebody has turned learning off.</param>
    /// <returns>The new version; null where another node is learning just now, or there is nothing to learn from.</returns>
    public async Task<LearnedVersion?> LearnAsync(Actor actor, bool insist, IProgress<double>? progress, CancellationToken cancel)
    {
        if (await ClaimAsync(cancel) is not { } number)
        {
            return null;
        }

        try
        {
            var catalogue = await keeper.RefreshAsync(cancel);
            var known = await KnownAsync(catalogue, cancel);
            var (ranking, gate) = await Task.Run(() => new Lesson(catalogue, known, time.GetUtcNow(), cancel).Take(number, progress), cancel);
            return await FinishAsync(number, insist, actor, version => version.Finish(ranking, gate, time.GetUtcNow()), cancel);
        }
        catch (Exception failure)
        {
            log.NotLearned(failure, number);
            await FinishAsync(number, insist: false, actor, version => version.Fail(failure.Message, time.GetUtcNow()), CancellationToken.None);
            throw;
        }
    }

    /// <summary>A row with the next number: of two nodes one gets it.</summary>
    private async Task<int?> ClaimAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IKnowledgeDb>();
        var (now, dead) = (time.GetUtcNow(), time.GetUtcNow() - Longest);
        if (await db.LearnedVersions.AnyAsync(version => version.LearnedAt == null && version.CreatedAt > dead, cancel))
        {
            return null;
        }

        var number = 1 + (await db.LearnedVersions.MaxAsync(version => (int?)version.Number, cancel) ?? 0);
        db.LearnedVersions.Add(LearnedVersion.Begin(number, now));
        try
        {
            await db.SaveChangesAsync(cancel);
            return number;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<KnownInquiries> KnownAsync(Catalogue catalogue, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await KnownInquiries.ReadAsync(connection, catalogue.HasSample, cancel);
    }

    private async Task<LearnedVersion> FinishAsync(int number, bool insist, Actor actor, Action<LearnedVersion> finish, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IKnowledgeDb>();
        var version = await db.LearnedVersions.SingleAsync(v => v.Number == number, cancel);
        finish(version);
        await db.SaveChangesAsync(cancel);
        log.Learned(number, version.Inquiries, version.Gate);
        if (version.IsUsable && (insist || !await db.IsLearningOffAsync(cancel)))
        {
            await db.ActivateAsync(number, actor, time.GetUtcNow(), cancel);
        }

        return version;
    }
}
