using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A learned ranking as bytes: a mark, the format, a digest of what follows, then inquiries, figures, weights and trees.</summary>
internal static class LearnedRankingFile
{
    private const int FormatAt = 8;
    private const int DigestAt = FormatAt + sizeof(int);
    private const int ContentAt = DigestAt + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Mark => "HYLEARN\n"u8;

    public static byte[] Write(LearnedRanking ranking)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8))
        {
            WriteContent(writer, ranking);
        }

        var body = content.ToArray();
        var bytes = new byte[ContentAt + body.Length];
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(FormatAt), LearnedRanking.CurrentFormat);
        SHA256.HashData(body, bytes.AsSpan(DigestAt));
        body.CopyTo(bytes, ContentAt);
        return bytes;
    }

    public static LearnedRankingReading Read(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (!span.StartsWith(Mark))
        {
            return new(null, LearnedRankingRefusal.Foreign);
        }

        if (span.Length >= DigestAt && BinaryPrimitives.ReadInt32LittleEndian(span[FormatAt..]) != LearnedRanking.CurrentFormat)
        {
            return new(null, LearnedRankingRefusal.OtherFormat);
        }

        if (span.Length < ContentAt || !SHA256.HashData(span[ContentAt..]).AsSpan().SequenceEqual(span[DigestAt..ContentAt]))
        {
            return new(null, LearnedRankingRefusal.Damaged);
        }

        using var reader = new BinaryReader(new MemoryStream(bytes[ContentAt..].ToArray()), Encoding.UTF8);
        return new(ReadContent(reader), LearnedRankingRefusal.None);
    }

    private static void WriteContent(BinaryWriter writer, LearnedRanking ranking)
    {
        writer.WriteList(ranking.Inquiries, inquiry =>
        {
            writer.Write(inquiry.Text);
            writer.WriteList(inquiry.Records, writer.Write);
        });
        writer.Write(ranking.HeldOut.Inquiries);
        writer.Write(ranking.HeldOut.Before);
        writer.Write(ranking.HeldOut.After);
        writer.Write(ranking.Levels);
        writer.WriteList(ranking.Model.Weights, writer.Write);
        writer.WriteList(ranking.Model.Trees, tree =>
        {
            writer.WriteList(tree.Columns, writer.Write);
            writer.WriteList(tree.Bounds, writer.Write);
            writer.WriteList(tree.Leaves, writer.Write);
        });
    }

    private static LearnedRanking ReadContent(BinaryReader reader)
    {
        var inquiries = reader.ReadList(() => new ConfirmedInquiry(reader.ReadString(), reader.ReadList(reader.ReadString)));
        var heldOut = new HeldOutFigures(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble());
        var levels = reader.ReadInt32();
        var weights = reader.ReadList(reader.ReadSingle);
        var trees = reader.ReadList(() => new RegressionTree(
            reader.ReadList(reader.ReadByte), reader.ReadList(reader.ReadSingle), reader.ReadList(reader.ReadSingle)));
        return new(inquiries, new(weights, trees), levels, heldOut);
    }

    private static void WriteList<TItem>(this BinaryWriter writer, IReadOnlyList<TItem> items, Action<TItem> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    private static TItem[] ReadList<TItem>(this BinaryReader reader, Func<TItem> read)
    {
        var items = new TItem[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }
}
