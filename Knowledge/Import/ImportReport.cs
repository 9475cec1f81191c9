namespace Hanyang.Assistant.Knowledge.Import;

/// <summary>A row that was refused, with all its reasons in one text.</summary>
/// <param name="Row">As the person sees it: the line of a sheet, the position in a JSON list; 0 when it is the file as a whole.</param>
/// <param name="Field">The first field that was refused; empty when it is the row as a whole.</param>
public sealed record RejectedRow(int Row, string Field, string Reason);

/// <summary>What an import did, or would do when it was a dry run or was refused.</summary>
/// <param name="Rejected">One entry per refused row, in the order of the file.</param>
public sealed record ImportReport(int Added, int Updated, int Unchanged, IReadOnlyList<RejectedRow> Rejected)
{
    /// <summary>The rows of the file.</summary>
    public int Read => Added + Updated + Unchanged + Rejected.Count;

    /// <summary>Nothing was saved because of what was rejected.</summary>
    public bool IsRefused { get; init; }
}
