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
    private const int Rounds = 5;

    public static async Task RunAsync(string folder, bool quick)
    {
        var set = await new EvaluationFolder(folder).ReadAsync(CancellationToken.None);
        var documents = Documents(set, quick ? QuickDocuments : int.MaxValue);
        Print.Line($"{documents.Count} documents, {set.Judged.Count} questions; load average {LoadAverage()}");
        List<IComparedIndex> indexes = [.. All()];
        List<IndexFigures> figures = [.. indexes.Select(index => new IndexFigures(index, set))];
        foreach (var one in figures)
        {
            await one.BuildAsync(documents);
        }

        // In turns, so that what disturbs disturbs all of them.
        for (var round = 0; round < Rounds; round++)
        {
            figures.ForEach(one => one.Time());
        }

        Print.Line($"| index | index s | MRR@10 | recall@10 | p50 ms | p99 ms | MRR to ours | p50 to ours |");
        Print.Line($"| --- | --- | --- | --- | --- | --- | --- | --- |");
        var ours = figures[0];
        foreach (var one in figures)
        {
            Print.Line($"| {one.Name} | {one.IndexSeconds:0.0} | {one.Ranking.Mrr:.000} | {one.Ranking.RecallAt10:.000} | {one.At(.5):0.00} | {one.At(.99):0.00} | {one.Ranking.Mrr / ours.Ranking.Mrr:0.00} | {one.At(.5) / ours.At(.5):0.0} |");
        }

        Print.Line($"load average {LoadAverage()}");
        foreach (var index in indexes)
        {
            await index.DisposeAsync();
        }
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
            // Its best form: on 2,000 documents .603 (MRR@10), .592 with single characters too, .563 without regard for the length, ts_rank_cd .397.
            yield return new PostgresIndex(server, pairs, "ts_rank", 1);
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

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() : "unknown";
}
