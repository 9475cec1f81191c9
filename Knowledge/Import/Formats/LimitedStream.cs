namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>What an archive has been unpacked to so far, all parts together.</summary>
public sealed class UnpackBudget(long packed)
{
    // A sheet of a real catalogue unpacks to ten or thirty times its size; a bomb to a thousand times and more.
    private const long Most = 2_000_000_000;
    private const int HighestRatio = 200;
    private const long AlwaysAllowed = 50_000_000;

    private long unpacked;

    public void Spend(long bytes)
    {
        unpacked += bytes;
        if (unpacked > Most || (unpacked > AlwaysAllowed && unpacked / HighestRatio > packed))
        {
            throw new UnreadableFileException(Sentences.Get("ImportBomb"));
        }
    }
}

/// <summary>Counts what is really unpacked: the sizes that an archive states about itself may be lies.</summary>
public sealed class LimitedStream(Stream inner, UnpackBudget budget) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Spend(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
