namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Where records stand within their first parent.</summary>
internal sealed class Places(ParentLevel? level, int[] positions)
{
    /// <summary>Whose neighbours a record has, or <see cref="ParentLevel.None"/>.</summary>
    public int ParentOf(int record) => level?.Of(record) ?? ParentLevel.None;

    /// <summary>How far apart two records of one parent stand.</summary>
    public int Distance(int one, int other) => Math.Abs(positions[one] - positions[other]);

    public (int Parent, int Position) Of(int record) => (ParentOf(record), positions[record]);
}
