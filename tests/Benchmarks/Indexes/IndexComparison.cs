using Hanyang.Assistant.Knowledge.Evaluation;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Util;

namespace Hanyang.Assistant.Benchmarks.Indexes;

/// <summary>
/// The product's index beside Lucene.Net, SQLite's and PostgreSQL's full-text search: the same documents, the same judged
/// questions, any term may match, everything on one thread, in one run.
/// </summary>
internal static class IndexComparison
{
    private const int QuickDocuments = 2_000;

    public static async Task RunAsync(string folder, bool quick)
    {
        var set = await new EvaluationFolder(folder).ReadAsync(CancellationToken.None);
        var documents = Documents(set, quick ? QuickDocuments : int.MaxValue);
        Print.Line($"{documents.Count} documents, {set.Judged.Count} questions; load average {Uptime()}");
        Print.Line($"| index | index s | MRR@10 | recall@10 | p50 ms | p99 ms | MRR to ours | p50 to ours |");
        Print.Line($"| --- | --- | --- | --- | --- | --- | --- | --- |");
        IndexFigures? ours = null;
        foreach (var index in All())
        {
            await using (index)
            {
                var figures = await IndexFigures.OfAsync(index, documents, set);
                ours ??= figures;
                Print.Line($"| {figures.Name} | {figures.IndexSeconds:0.0} | {figures.Ranking.Mrr:.000} | {figures.Ranking.RecallAt10:.000} | {figures.P50:0.00} | {figures.P99:0.00} | {figures.Ranking.Mrr / ours.Ranking.Mrr:0.00} | {figures.P50 / ours.P50:0.0} |");
            }

            GC.Collect();
        }

        Print.Line($"load average {Uptime()}");
    }

    /// <summary>Each engine in its usual form and in the one that ranks best.</summary>
    private static IEnumerable<IComparedIndex> All()
    {
        GramWords all = new(Singles: true), pairs = new(Singles: false);
        yield return new OurIndex();
        yield return new LuceneIndex("CJKAnalyzer", new CJKAnalyzer(LuceneVersion.LUCENE_48));
        yield return new LuceneIndex(all.Form, new CjkGrams());
        yield return new SqliteIndex(pairs);
        yield return new SqliteIndex(all);
        if (Environment.GetEnvironmentVariable("HANYANG_TEST_POSTGRES") is { Length: > 0 } server)
        {
            // Its rank knows no rarity: single characters make it slower and no better (.592 to .603 on 2,000 documents).
            yield return new PostgresIndex(server, pairs, "ts_rank", 1);
            yield return new PostgresIndex(server, pairs, "ts_rank_cd", 1);
        }
        else
        {
            Print.Line($"PostgreSQL left out: HANYANG_TEST_POSTGRES is not set");
        }
    }

    /// <summary>All of them, or the judged ones and others from the start up to the number.</summary>
    private static List<(string Id, string Text)> Documents(EvaluationSet set, int most)
    {
        var relevant = set.Judged.SelectMany(question => question.Relevant.Keys).ToHashSet(StringComparer.Ordinal);
        return [.. set.Records
            .OrderBy(record => most < int.MaxValue && !relevant.Contains(record.Id))
            .Take(most)
            .Select(record => (record.Id, $"{record.Name}\n{record.Text}"))];
    }

    private static string Uptime() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() : "unknown";
}
