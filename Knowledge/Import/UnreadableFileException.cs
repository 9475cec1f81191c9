namespace Hanyang.Assistant.Knowledge.Import;

/// <summary>The file as a whole can't be read, from some row on; the reason is a sentence for the person who gave it.</summary>
public sealed class UnreadableFileException(string reason, int row = 0, string field = "", Exception? cause = null) : Exception(reason, cause)
{
    public RejectedRow Rejection { get; } = new(row, field, reason);
}
