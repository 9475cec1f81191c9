using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>
/// Sends what is due: claims a batch, sends it with bounded concurrency, writes down what came of it. Any node may do so at any time. A node
/// that dies between sending and writing leaves its claim to run out; channels recognise a letter by its number.
/// </summary>
public sealed class NoticeDispatch(IServiceScopeFactory scopes, IEnumerable<INoticeChannel> channels, Composing composing, DispatchPace pace, TimeProvider clock, ILogger<NoticeDispatch> log)
{
    /// <summary>Until nothing is due any more.</summary>
    public async Task<DispatchCount> RunAsync(CancellationToken cancel)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            await new Gathering(scope.ServiceProvider.GetRequiredService<IKnowledgeDb>()).RunAsync(clock.GetUtcNow(), cancel);
        }

        var counts = await Task.WhenAll(Enumerable.Range(0, pace.Lanes).Select(_ => RunLaneAsync(cancel)));
        var total = counts.Aggregate((one, other) => one + other);
        if (total != default)
        {
            log.NoticesDispatched(total.Sent, total.Failed, total.GivenUp, total.Skipped);
        }

        return total;
    }

    private async Task<DispatchCount> RunLaneAsync(CancellationToken cancel)
    {
        var total = default(DispatchCount);
        while (!cancel.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IKnowledgeDb>();
            var now = clock.GetUtcNow();
            var claimed = await db.ClaimAsync($"{Guid.NewGuid():N}", pace.Batch, now, pace.Lease, cancel);
            if (claimed.Count == 0)
            {
                break;
            }

            var leads = await db.Notices.Include(n => n.Person).Where(n => claimed.Contains(n.Id)).ToListAsync(cancel);
            var followers = leads.Exists(n => n.IsReminder)
                ? (await db.Notices.Where(n => n.LeadId != null && claimed.Contains(n.LeadId.Value)).ToListAsync(cancel)).ToLookup(n => n.LeadId!.Value)
                : Enumerable.Empty<Notice>().ToLookup(n => n.Id);
            var sent = await SendAllAsync(leads, followers, now + pace.Lease - pace.Patience, cancel);
            // Not cancelled: what has been sent has to be known.
            total += await KeepAsync(db, sent);
        }

        return total;
    }

    private async Task<IReadOnlyCollection<Dispatched>> SendAllAsync(List<Notice> leads, ILookup<long, Notice> followers, DateTimeOffset last, CancellationToken cancel)
    {
        var sent = new ConcurrentBag<Dispatched>();
        try
        {
            await Parallel.ForEachAsync(leads, new ParallelOptions { MaxDegreeOfParallelism = pace.AtOnce, CancellationToken = cancel }, async (lead, stopping) =>
            {
                // Near the end of the lease another node might begin with it.
                if (clock.GetUtcNow() < last)
                {
                    sent.Add(await SendAsync(lead, [lead, .. followers[lead.Id].Where(n => n.IsWaiting)], stopping));
                }
            });
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The program stops; what wasn't begun is let go at once, for another node.
        }

        var begun = sent.Select(one => one.Notices[0].Id).ToHashSet();
        return [.. sent, .. leads.Where(lead => !begun.Contains(lead.Id)).Select(lead => Dispatched.Postponed([lead], clock.GetUtcNow()))];
    }

    private async Task<Dispatched> SendAsync(Notice lead, IReadOnlyList<Notice> notices, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var useful = notices.Where(n => n.IsUsefulAt(now)).ToList();
        if (useful.Count > 0 && lead.Person.MayBeTold(now) is var allowed && allowed > now)
        {
            return Dispatched.Postponed(notices, allowed);
        }

        if (useful.Count == 0)
        {
            return new(notices, [], default, "", "");
        }

        if (!composing.Knows(useful))
        {
            return Dispatched.Postponed(notices, now + pace.Lease);
        }

        var letter = composing.Write(lead, useful);

        List<string> refusals = [];
        foreach (var channel in channels)
        {
            var delivery = await TryAsync(channel, letter, cancel);
            if (delivery.Outcome != DeliveryOutcome.Rejected)
            {
                return new(notices, useful, delivery, channel.Name, string.Join(' ', [.. refusals, .. delivery.Why.Length > 0 ? [$"{channel.Name}:{delivery.Why}"] : Array.Empty<string>()]));
            }

            refusals.Add($"{channel.Name}:{delivery.Why}");
        }

        return new(notices, useful, Delivery.Rejected(NoticeReason.NoChannel), "", refusals.Count == 0 ? NoticeReason.NoChannel : string.Join(' ', refusals));
    }

    private async Task<Delivery> TryAsync(INoticeChannel channel, Letter letter, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(pace.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            return await channel.SendAsync(letter, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return Delivery.Failed(NoticeReason.TimedOut);
        }
#pragma warning disable CA1031 // Whatever a channel throws, the other letters go on and this one is tried again.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.ChannelFailed(failure, channel.Name);
            return Delivery.Failed("broken");
        }
    }

    private async Task<DispatchCount> KeepAsync(IKnowledgeDb db, IReadOnlyCollection<Dispatched> sent)
    {
        var now = clock.GetUtcNow();
        var total = sent.Aggregate(default(DispatchCount), (count, one) => count + one.Record(now));
        while (true)
        {
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return total;
            }
            catch (DbUpdateConcurrencyException conflict)
            {
                // Somebody has said meanwhile that it is done, or the claim had run out: their word stands.
                foreach (var entry in conflict.Entries)
                {
                    await MergeAsync(entry, now);
                }
            }
        }
    }

    /// <summary>What has been sent has been sent, whatever else was written about it meanwhile.</summary>
    private static async Task MergeAsync(EntityEntry entry, DateTimeOffset now)
    {
        var ours = (Notice)entry.Entity;
        var (state, channel, why, wasSent) = (ours.State, ours.Channel, ours.Why, ours.SentAt ?? now);
        await entry.ReloadAsync();
        if (entry.State != EntityState.Detached && state == NoticeState.Sent)
        {
            ours.Deliver(channel!, why, wasSent);
        }
    }
}
