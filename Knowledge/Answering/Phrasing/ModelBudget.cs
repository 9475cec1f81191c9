using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>The tokens of the day, counted in memory: a restart begins anew, and each node has its own count.</summary>
internal sealed class ModelBudget(long? tokens, TimeProvider time)
{
    private readonly Lock hold = new();
    private DateOnly day;
    private long spent;

    public bool IsEmpty
    {
        get
        {
            lock (hold)
            {
                return tokens is { } limit && Spent() >= limit;
            }
        }
    }

    public void Spend(long count)
    {
        lock (hold)
        {
            spent = Spent() + count;
        }
    }

    private long Spent()
    {
        if (BureauTime.Day(time.GetUtcNow()) is var today && today != day)
        {
            (day, spent) = (today, 0);
        }

        return spent;
    }
}
