using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>How notices come into the database and which of them somebody takes to send.</summary>
public static class Outbox
{
    private const int Rows = 500;
    private const string Columns = "kind, key, revision, person_id, arguments, path, is_reminder, state, created_at, next_at, useful_until, why, tries, version";
    private const int Width = 14;

    extension(IKnowledgeDb db)
    {
        /// <summary>
        /// Stages a notice; the next <c>SaveChangesAsync</c> writes it in the transaction of whatever else has changed. The same key again is
        /// the same notice, whoever stages it and wherever: nothing is written and nothing fails.
        /// </summary>
        public Notice Notify(NoticeKind kind, string key, int revision, int person, DateTimeOffset now, NoticeContent content)
        {
            var notice = Notice.Of(kind, key, revision, person, now, content);
            db.Notices.Add(notice);
            return notice;
        }

        /// <summary>Writes notices whose keys aren't there yet, in the transaction that is open; returns how many.</summary>
        public async Task<int> InsertAsync(IEnumerable<Notice> notices, CancellationToken cancel)
        {
            var written = 0;
            // In one order on every node, so that two of them can't wait for each other's rows.
            var ordered = notices.OrderBy(notice => notice.Kind, StringComparer.Ordinal).ThenBy(notice => notice.Key, StringComparer.Ordinal).ThenBy(notice => notice.Revision).ThenBy(notice => notice.PersonId);
            foreach (var part in ordered.Chunk(Rows))
            {
                var values = string.Join(", ", part.Select((_, row) => $"({string.Join(", ", Enumerable.Range(row * Width, Width).Select(Place))})"));
                var sql = $"INSERT INTO notices ({Columns}) VALUES {values} ON CONFLICT (kind, key, revision, person_id) DO NOTHING";
                written += await db.Database.ExecuteSqlRawAsync(sql, part.SelectMany(ValuesOf), cancel);
            }

            return written;
        }

        /// <summary>
        /// Takes what is due, so that nobody else does until the lease is over: one statement. On PostgreSQL rows that another node is just
        /// taking are passed over; SQLite has one writer at a time.
        /// </summary>
        public Task<List<long>> ClaimAsync(string claim, int most, DateTimeOffset now, TimeSpan lease, CancellationToken cancel)
        {
            var held = db.Database.ProviderName?.Contains("PostgreSQL", StringComparison.Ordinal) == true ? "FOR UPDATE SKIP LOCKED" : "";
            var sql =
                $$"""
                UPDATE notices SET claim = {0}, next_at = {1}, version = version + 1
                WHERE id IN (
                    SELECT id FROM notices WHERE state = 'Waiting' AND next_at <= {2} AND lead_id IS NULL AND (NOT is_reminder OR day IS NOT NULL)
                    ORDER BY next_at LIMIT {3} {{held}})
                RETURNING id AS "Value"
                """;
            return db.Database.SqlQueryRaw<long>(sql, claim, (now + lease).UtcTicks, now.UtcTicks, most).ToListAsync(cancel);
        }

        /// <summary>Marks what waits or was sent as done for these people: what still waits won't be sent.</summary>
        public async Task FinishNoticesAsync(string kind, string key, IReadOnlyCollection<int> people, DateTimeOffset now, CancellationToken cancel)
        {
            if (people.Count > 0)
            {
                await db.Notices.Where(n => n.Kind == kind && n.Key == key && people.Contains(n.PersonId) && n.DoneAt == null && n.State != NoticeState.Skipped)
                    .ExecuteUpdateAsync(row => row.SetProperty(n => n.DoneAt, now).SetProperty(n => n.Version, n => n.Version + 1), cancel);
            }
        }

        /// <summary>What was said of an earlier revision and still waits isn't sent any more.</summary>
        public Task SupersedeAsync(string kind, string key, int revision, DateTimeOffset now, CancellationToken cancel) =>
            db.Notices.Where(n => n.Kind == kind && n.Key == key && n.Revision < revision && n.State == NoticeState.Waiting && (n.UsefulUntil == null || n.UsefulUntil > now))
                .ExecuteUpdateAsync(row => row.SetProperty(n => n.UsefulUntil, now).SetProperty(n => n.Why, NoticeReason.Superseded).SetProperty(n => n.Version, n => n.Version + 1), cancel);
    }

    // Null needs a type to be sent with.
    private static string Place(int number) => number % Width == 10 ? $"CAST({{{number}}} AS bigint)" : $"{{{number}}}";

    private static IEnumerable<object> ValuesOf(Notice notice) =>
    [
        notice.Kind, notice.Key, notice.Revision, notice.PersonId, RecordJson.Write(notice.Arguments), notice.Path, notice.IsReminder, $"{notice.State}",
        notice.CreatedAt.UtcTicks, notice.NextAt.UtcTicks, notice.UsefulUntil?.UtcTicks!, notice.Why, notice.Tries, notice.Version,
    ];
}
