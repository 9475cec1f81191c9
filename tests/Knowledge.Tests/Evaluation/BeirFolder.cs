using System.IO.Compression;
using System.Text;

namespace Hanyang.Assistant.Knowledge.Tests.Evaluation;

/// <summary>A folder in BEIR form for one test: three articles, three questions, s1 and s2 judged.</summary>
internal sealed class BeirFolder : IDisposable
{
    public const string Corpus = """
        {"_id":"a","title":"医保条例第一条","text":"参加居民医保","metadata":{}}
        {"_id":"b","title":"户口条例第二条","text":"迁移户口"}

        {"_id":"c","title":"","text":"设立公司"}
        """;

    public BeirFolder()
    {
        Write("corpus.jsonl", Corpus);
        Write("queries.jsonl", """
            {"_id":"s1","text":"怎么参加医保"}
            {"_id":"s2","text":"户口怎么迁"}
            {"_id":"s3","text":"开公司"}
            """);
        Write("qrels/dev.tsv", "query-id\tcorpus-id\tscore\ns1\ta\t1\ns2\tb\t2\ns3\tc\t0\n");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("hanyang-beir-").FullName;

    public void Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Compress(string name)
    {
        using var packed = new GZipStream(File.Create(System.IO.Path.Combine(Path, $"{name}.gz")), CompressionLevel.Fastest);
        packed.Write(Encoding.UTF8.GetBytes(File.ReadAllText(System.IO.Path.Combine(Path, name))));
        Delete(name);
    }

    public void Delete(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
