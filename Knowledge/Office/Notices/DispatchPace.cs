namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>How fast notices go out from one node.</summary>
/// <param name="Lanes">How many batches are on their way at once: one is read or written while another is sent.</param>
/// <param name="Batch">How many messages are claimed together.</param>
/// <param name="AtOnce">How many messages of a batch are being sent at the same time.</param>
public sealed record DispatchPace(int Lanes = 2, int Batch = 200, int AtOnce = 16)
{
    /// <summary>For how long a claim holds; what a dead node has claimed is sent by another after it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>For how long a channel is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>What came of one run of the dispatch on this node.</summary>
public readonly record struct DispatchCount(int Sent, int Failed, int GivenUp, int Skipped, int Postponed)
{
    public static DispatchCount operator +(DispatchCount one, DispatchCount other) =>
        new(one.Sent + other.Sent, one.Failed + other.Failed, one.GivenUp + other.GivenUp, one.Skipped + other.Skipped, one.Postponed + other.Postponed);
}
