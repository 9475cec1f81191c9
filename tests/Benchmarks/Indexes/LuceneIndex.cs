using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Hanyang.Assistant.Benchmarks.Indexes;

/// <summary>Lucene.Net with BM25 (k1 1.2, b .75), merged into one segment in files that are mapped into memory.</summary>
internal sealed class LuceneIndex(string form, Analyzer analyzer) : IComparedIndex
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("hanyang-lucene-");
    private DirectoryReader? reader;
    private IndexSearcher? searcher;

    public string Name => $"Lucene.Net, {form}";

    public Task BuildAsync(IReadOnlyList<(string Id, string Text)> documents)
    {
        var files = FSDirectory.Open(folder);
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity(), RAMBufferSizeMB = 256 };
        using (var writer = new IndexWriter(files, config))
        {
            foreach (var (id, text) in documents)
            {
                writer.AddDocument([new StoredField("id", id), new TextField("text", text, Field.Store.NO)]);
            }

            writer.ForceMerge(1);
        }

        reader = DirectoryReader.Open(files);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        return Task.CompletedTask;
    }

    public IReadOnlyList<string> Search(string question, int count)
    {
        var any = new BooleanQuery(disableCoord: true);
        using var words = analyzer.GetTokenStream("text", question);
        var word = words.AddAttribute<ICharTermAttribute>();
        words.Reset();
        while (words.IncrementToken())
        {
            any.Add(new TermQuery(new Term("text", word.ToString())), Occur.SHOULD);
        }

        words.End();
        return [.. searcher!.Search(any, count).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get("id"))];
    }

    public ValueTask DisposeAsync()
    {
        reader?.Dispose();
        analyzer.Dispose();
        folder.Delete(recursive: true);
        return default;
    }
}
