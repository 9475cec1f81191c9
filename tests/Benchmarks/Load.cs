using System.Diagnostics;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>Asks on several threads for a while, each thread one ask after the other.</summary>
internal static class Load
{
    /// <param name="worker">Makes what a thread does for the ask of a number; called once on each thread.</param>
    /// <param name="processor">The processor time that the answering process has used so far.</param>
    public static Measured Run(int threads, double seconds, Func<TimeSpan> processor, Func<int, Action<int>> worker)
    {
        var used = processor();
        var next = -1;
        var times = new List<double>[threads];
        var clock = Stopwatch.StartNew();
        Exception? failure = null;
        Thread[] running = [.. Enumerable.Range(0, threads).Select(thread => new Thread(() => Keep(thread)))];
        Array.ForEach(running, thread => thread.Start());
        Array.ForEach(running, thread => thread.Join());
        return failure is null
            ? new([.. times.SelectMany(own => own).Order()], clock.Elapsed.TotalSeconds, processor() - used)
            : throw new InvalidOperationException("An ask failed.", failure);

        void Keep(int thread)
        {
            try
            {
                times[thread] = [];
                var ask = worker(thread);
                while (clock.Elapsed.TotalSeconds < seconds && failure is null)
                {
                    var start = Stopwatch.GetTimestamp();
                    ask(Interlocked.Increment(ref next));
                    times[thread].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
#pragma warning disable CA1031 // Told by the thread that waits.
            catch (Exception error)
#pragma warning restore CA1031
            {
                failure = error;
            }
        }
    }
}
