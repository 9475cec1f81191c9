using System.Data.Common;
using System.Runtime.CompilerServices;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Policies;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>
/// The rows that answers are made of, read by plain SQL: getting the object-relational mapper ready takes longer than
/// reading them, and the first answer after a start waits for it.
/// </summary>
internal static class CatalogueRows
{
    extension(DbConnection connection)
    {
        public async Task<long> RevisionAsync(CancellationToken cancel)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT value FROM catalogue_revision";
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), null);
        }

        public IAsyncEnumerable<(Guide Guide, GuideVersion Version)> GuidesAsync(CancellationToken cancel) => connection.RowsAsync(
            "SELECT g.code, g.keywords, g.aliases, g.counterexamples, g.is_sample, v.number, v.content, v.digest FROM guides g " +
            "JOIN guide_versions v ON v.guide_id = g.id AND v.number = g.current_version WHERE g.status = 'Published' ORDER BY g.code",
            row => (
                Guide.Stored(row.GetString(0), new(row.Json<string[]>(1), row.Json<string[]>(2), row.Json<string[]>(3)), row.GetBoolean(4)),
                GuideVersion.Stored(row.GetInt32(5), row.Json<GuideContent>(6), row.GetString(7))),
            cancel);

        public IAsyncEnumerable<JointService> JointServicesAsync(CancellationToken cancel) =>
            connection.RecordsAsync<JointService, JointServiceContent>("joint_services", JointService.Stored, cancel);

        public IAsyncEnumerable<Faq> FaqsAsync(CancellationToken cancel) =>
            connection.RecordsAsync<Faq, FaqContent>("faqs", Faq.Stored, cancel);

        public IAsyncEnumerable<Policy> PoliciesAsync(CancellationToken cancel) =>
            connection.RecordsAsync<Policy, PolicyContent>("policies", Policy.Stored, cancel);

        public IAsyncEnumerable<ServicePoint> PointsAsync(CancellationToken cancel) =>
            connection.RecordsAsync<ServicePoint, PointContent>("service_points", ServicePoint.Stored, cancel);

        public IAsyncEnumerable<Synonym> SynonymsAsync(CancellationToken cancel) => connection.RowsAsync(
            "SELECT \"from\", \"to\", scope, is_sample FROM synonyms ORDER BY \"from\", \"to\"",
            row => new Synonym(row.GetString(0), row.GetString(1), row.Text(2), row.GetBoolean(3)),
            cancel);

        public IAsyncEnumerable<CalendarDay> CalendarDaysAsync(CancellationToken cancel) => connection.RowsAsync(
            "SELECT date, name, is_off FROM calendar_days",
            row => new CalendarDay(row.GetFieldValue<DateOnly>(0), row.GetString(1), row.GetBoolean(2)),
            cancel);

        public async Task<LearnedVersion?> ActiveLearnedAsync(CancellationToken cancel)
        {
            await foreach (var version in connection.RowsAsync(
                "SELECT number, ranking, share FROM learned_rankings WHERE is_active AND ranking IS NOT NULL",
                row => LearnedVersion.Stored(row.GetInt32(0), row.GetFieldValue<byte[]>(1), row.GetDouble(2)),
                cancel))
            {
                return version;
            }

            return null;
        }

        /// <summary>One after the other; the connection is busy until the last.</summary>
        public async IAsyncEnumerable<T> RowsAsync<T>(string sql, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken cancel)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
            {
                yield return read(rows);
            }
        }

        private IAsyncEnumerable<TRecord> RecordsAsync<TRecord, TContent>(string table, Func<StoredRecord<TContent>, TRecord> restore, CancellationToken cancel)
            where TContent : class => connection.RowsAsync(
                $"SELECT code, version, content, is_sample FROM {table} ORDER BY code",
                row => restore(new(row.GetString(0), row.GetInt32(1), row.Json<TContent>(2), row.GetBoolean(3))),
                cancel);
    }

    extension(DbDataReader row)
    {
        public T Json<T>(int column) => RecordJson.Read<T>(row.GetString(column));

        public string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
