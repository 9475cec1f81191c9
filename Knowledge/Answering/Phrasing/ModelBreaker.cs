namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>Leaves a model that fails alone for a while, so that nobody waits for it in vain.</summary>
internal sealed class ModelBreaker(TimeProvider time)
{
    /// <summary>In a row.</summary>
    public const int MostFailures = 3;

    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly Lock hold = new();
    private int failures;
    private DateTimeOffset restsUntil;

    public bool IsOpen
    {
        get
        {
            lock (hold)
            {
                return time.GetUtcNow() < restsUntil;
            }
        }
    }

    public void Succeeded()
    {
        lock (hold)
        {
            failures = 0;
        }
    }

    public void Failed()
    {
        lock (hold)
        {
            if (++failures >= MostFailures)
            {
                (failures, restsUntil) = (0, time.GetUtcNow() + Rest);
            }
        }
    }
}
