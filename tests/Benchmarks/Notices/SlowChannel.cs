using System.Collections.Concurrent;
using Hanyang.Assistant.Knowledge.Office.Notices;

namespace Hanyang.Assistant.Benchmarks.Notices;

/// <summary>Answers in 20 ms and fails one time in twenty, before anything is delivered.</summary>
internal sealed class SlowChannel : INoticeChannel
{
    private int calls;

    public static TimeSpan Takes { get; } = TimeSpan.FromMilliseconds(20);

    public string Name => "slow";
    public int Calls => Volatile.Read(ref calls);
    public ConcurrentBag<long> Delivered { get; } = [];

    public async Task<Delivery> SendAsync(Letter letter, CancellationToken cancel)
    {
        var call = Interlocked.Increment(ref calls);
        await Task.Delay(Takes, cancel);
        if (call % 20 == 0)
        {
            return Delivery.Failed("busy");
        }

        Delivered.Add(letter.Id);
        return Delivery.Sent;
    }
}

/// <summary>The real clock, ahead by as much as it has leapt.</summary>
internal sealed class LeapingClock : TimeProvider
{
    private TimeSpan ahead;

    public void Leap(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
