using System.IO.Compression;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>
/// A record's content, compressed JSON: some tenth of what the objects take. One is unpacked and parsed for each answer, thousands
/// are kept.
/// </summary>
public readonly struct PackedJson
{
    private readonly byte[] packed;

    private PackedJson(byte[] packed) => this.packed = packed;

    public static PackedJson Of<T>(T content)
    {
        using var bytes = new MemoryStream();
        using (var packing = new DeflateStream(bytes, CompressionLevel.Fastest))
        {
            packing.Write(RecordJson.WriteBytes(content));
        }

        return new(bytes.ToArray());
    }

    public T Read<T>()
    {
        using var unpacking = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = new MemoryStream(packed.Length * 4);
        unpacking.CopyTo(json);
        return RecordJson.Read<T>(json.GetBuffer().AsSpan(0, (int)json.Length));
    }
}
