using System.Globalization;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>Deletes conversations in which nothing has happened for <c>Conversations__KeepDays</c> days (180; 0 keeps them for ever).</summary>
internal sealed class Retention(IConfiguration configuration, IServiceScopeFactory scopes, TimeProvider time, ILogger<Retention> log) : BackgroundService
{
    private const string Key = "Conversations:KeepDays";
    private const int Default = 180;
    private const int Longest = 36_500;

    // Small, so that no turn waits for long: SQLite has one writer.
    private const int Batch = 100;

    // The first people after a start shouldn't share it with this.
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly int days = Read(configuration[Key]);

    /// <summary>Deletes what is due. Doing so twice, or on two nodes at once, changes nothing more.</summary>
    /// <returns>How many conversations were deleted here.</returns>
    public async Task<int> DeleteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        if (days == 0)
        {
            return 0;
        }

        var until = now.AddDays(-days);
        var deleted = 0;
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AssistantDb>();
            var conversations = db.Conversations;
            var due = await conversations.Where(c => c.LastActivityAt < until)
                .OrderBy(c => c.LastActivityAt).ThenBy(c => c.Id).Take(Batch).Select(c => c.Id).ToListAsync(cancel);
            if (due.Count == 0)
            {
                return deleted;
            }

            // Asked again in the same statement: somebody may have come back in the meantime. Activities go along by their foreign key.
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            deleted += await conversations.Where(c => due.Contains(c.Id) && c.LastActivityAt < until).ExecuteDeleteAsync(cancel);
            await UnteachAsync(db, due, cancel);
            await db.Inquiries.Where(i => due.Contains(i.ConversationId!) && !conversations.Any(c => c.Id == i.ConversationId))
                .ExecuteUpdateAsync(
                    inquiry => inquiry.SetProperty(i => i.ConversationId, (string?)null).SetProperty(i => i.ActivityId, (string?)null)
                        .SetProperty(i => i.ReplyActivityId, (string?)null).SetProperty(i => i.Focus, (string?)null),
                    cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    /// <summary>Without its conversation nobody can tell any more how much one conversation has taught: what is beyond the bound stops counting now.</summary>
    private static async Task UnteachAsync(AssistantDb db, List<string> due, CancellationToken cancel)
    {
        var beyond = await db.Inquiries.AsNoTracking()
            .Where(i => due.Contains(i.ConversationId!) && !db.Conversations.Any(c => c.Id == i.ConversationId)
                && (i.ConfirmedBy == Confirmation.Choice || i.ConfirmedBy == Confirmation.Helpful)
                && db.Inquiries.Count(o => o.ConversationId == i.ConversationId && o.Id > i.Id
                    && (o.ConfirmedBy == Confirmation.Choice || o.ConfirmedBy == Confirmation.Helpful)) >= AskedInquiry.MostOfAConversation)
            .Select(i => i.Id).ToListAsync(cancel);
        await db.Inquiries.Where(i => beyond.Contains(i.Id)).ExecuteUpdateAsync(
            inquiry => inquiry.SetProperty(i => i.Meaning, (InquiryMeaning?)null).SetProperty(i => i.MeantCode, (string?)null)
                .SetProperty(i => i.ConfirmedBy, (Confirmation?)null).SetProperty(i => i.ConfirmedAt, (DateTimeOffset?)null),
            cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; days > 0; wait = Interval)
        {
            await Task.Delay(wait, time, stoppingToken);
            try
            {
                if (await DeleteAsync(time.GetUtcNow(), stoppingToken) is > 0 and var deleted)
                {
                    log.ConversationsDeleted(deleted, days);
                }
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the program; the next hour tries again.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.ConversationsNotDeleted(failure);
            }
        }
    }

    private static int Read(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Default
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= Longest ? days
        : throw new SettingRefusedException(Sentences.Get("KeepDaysRefused", text, Longest));
}
