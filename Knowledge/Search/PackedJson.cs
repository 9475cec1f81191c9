using System.Buffers;
using System.IO.Compression;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>
/// A record's content as a piece of compressed JSON: some twentieth of what the objects take. One is unpacked and parsed for each
/// answer, thousands are kept.
/// </summary>
public readonly struct PackedJson
{
    private readonly Block block;
    private readonly int start;
    private readonly int length;

    private PackedJson(Block block, int start, int length) => (this.block, this.start, this.length) = (block, start, length);

    public T Read<T>()
    {
        using var unpacking = new DeflateStream(new MemoryStream(block.Packed), CompressionMode.Decompress);
        var json = new byte[start + length];
        unpacking.ReadExactly(json);
        return RecordJson.Read<T>(json.AsSpan(start));
    }

    /// <summary>Neighbours, which are much alike, compressed as one: half of what they take one by one.</summary>
    private sealed class Block
    {
        public byte[] Packed { get; set; } = [];
    }

    /// <summary>Packs contents one after the other; they can be read after <see cref="Finish"/>.</summary>
    internal sealed class Packer
    {
        // Twice as much would save another fifth, and double what it costs to unpack one.
        private const int BlockLength = 16 * 1024;

        private readonly ArrayBufferWriter<byte> unpacked = new();
        private Block block = new();

        public PackedJson Add<T>(T content)
        {
            var start = unpacked.WrittenCount;
            unpacked.Write(RecordJson.WriteBytes(content));
            var added = new PackedJson(block, start, unpacked.WrittenCount - start);
            if (unpacked.WrittenCount >= BlockLength)
            {
                Finish();
            }

            return added;
        }

        public void Finish()
        {
            using var bytes = new MemoryStream();
            using (var packing = new DeflateStream(bytes, CompressionLevel.Fastest))
            {
                packing.Write(unpacked.WrittenSpan);
            }

            block.Packed = bytes.ToArray();
            block = new();
            unpacked.ResetWrittenCount();
        }
    }
}
