using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>
/// Deletes notices that are over since <c>Notices__KeepDays</c> days (730; 0 keeps them for ever). By then nothing looks for their keys
/// any more: what they were about has passed.
/// </summary>
public sealed class NoticeRetention(IKnowledgeDb db, IConfiguration configuration)
{
    private const int Default = 730;
    private const int Shortest = 120;

    // Small, so that nobody waits for long: SQLite has one writer.
    private const int Batch = 500;

    /// <summary>Twice, or on two nodes at once, changes nothing more. Returns how many were deleted here.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        // A certificate is spoken of three months ahead: a key that went sooner would be told anew.
        var days = int.TryParse(configuration["Notices:KeepDays"], NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : Default;
        if (days == 0)
        {
            return 0;
        }

        var until = now.AddDays(-Math.Max(days, Shortest));
        var deleted = 0;
        while (true)
        {
            var old = await db.Notices.Where(n => n.CreatedAt < until && n.State != NoticeState.Waiting).OrderBy(n => n.CreatedAt).Select(n => n.Id).Take(Batch).ToListAsync(cancel);
            if (old.Count == 0)
            {
                return deleted;
            }

            deleted += await db.Notices.Where(n => old.Contains(n.Id)).ExecuteDeleteAsync(cancel);
        }
    }
}
