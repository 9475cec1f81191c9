using System.Text;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>Finds out how the text of a CSV file is encoded, and refuses what isn't text.</summary>
internal static class CsvText
{
    private const int GB18030 = 54936;

    /// <summary>The encoding of a seekable stream, which is read through for it.</summary>
    public static Encoding EncodingOf(Stream stream)
    {
        var head = new byte[8];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        RefuseOtherFiles(head.AsSpan(0, length));
        stream.Position = 0;
        return Detect(stream, head.AsSpan(0, length));
    }

    /// <summary>Reads from the start; a byte order mark is skipped.</summary>
    public static StreamReader Open(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
    }

    private static void RefuseOtherFiles(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            throw new UnreadableFileException(Sentences.Get("ImportEmptyFile"));
        }

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new UnreadableFileException(Sentences.Get("ImportSheetCalledCsv"));
        }
    }

    private static Encoding Detect(Stream stream, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new UnicodeEncoding(bigEndian: head[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true);
        }

        foreach (var encoding in new[] { new UTF8Encoding(false, throwOnInvalidBytes: true), Chinese() })
        {
            var fits = Fits(stream, encoding);
            stream.Position = 0;
            if (fits)
            {
                return encoding;
            }
        }

        throw new UnreadableFileException(Sentences.Get("ImportNotText"));
    }

    private static bool Fits(Stream stream, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        var bytes = new byte[1 << 16];
        var characters = new char[encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            int read;
            do
            {
                read = stream.Read(bytes);
                if (bytes.AsSpan(0, read).Contains((byte)0))
                {
                    throw new UnreadableFileException(Sentences.Get("ImportNotText"));
                }

                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read == 0);
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Chinese() => CodePagesEncodingProvider.Instance
        .GetEncoding(GB18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
