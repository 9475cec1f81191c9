using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>Writes a file line by line and puts it in its place only when it is whole.</summary>
internal static class RecordFile
{
    /// <summary>A JSON array, a record on each line.</summary>
    public static async Task WriteRecordsAsync(string path, IEnumerable<JsonObject> records, CancellationToken cancel)
    {
        await using var writing = Writing.To(path);
        var before = "[\n";
        foreach (var record in records)
        {
            await writing.Writer.WriteAsync($"{before}{record.ToJsonString(RecordJson.Options)}".AsMemory(), cancel);
            before = ",\n";
        }

        await writing.Writer.WriteAsync(before == "[\n" ? "[]\n" : "\n]\n");
        await writing.FinishAsync();
    }

    public static async Task WriteLinesAsync(string path, IEnumerable<string> lines, CancellationToken cancel)
    {
        await using var writing = Writing.To(path);
        foreach (var line in lines)
        {
            await writing.Writer.WriteAsync($"{line}\n".AsMemory(), cancel);
        }

        await writing.FinishAsync();
    }

    /// <summary>A record under its code, marked as sample data.</summary>
    public static JsonObject Row<T>(string code, T content)
    {
        var row = JsonSerializer.SerializeToNode(content, RecordJson.Options)!.AsObject();
        row.Remove("code");
        row.Insert(0, "code", code);
        row["sample"] = true;
        return row;
    }

    private sealed class Writing(string path, StreamWriter writer) : IAsyncDisposable
    {
        private const string Unfinished = ".part";

        public static Writing To(string path) => new(path, new StreamWriter(path + Unfinished, append: false, new UTF8Encoding(false), 1 << 16));

        public StreamWriter Writer => writer;

        public async Task FinishAsync()
        {
            await writer.FlushAsync();
            await writer.DisposeAsync();
            File.Move(path + Unfinished, path, overwrite: true);
        }

        public async ValueTask DisposeAsync()
        {
            await writer.DisposeAsync();
            File.Delete(path + Unfinished);
        }
    }
}
