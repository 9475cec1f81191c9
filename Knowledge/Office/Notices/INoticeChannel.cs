namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>A way to reach a person. The order in which channels are registered is the order in which they are tried.</summary>
public interface INoticeChannel
{
    /// <summary>In kebab case, at most 32 letters, with its words in the resources: <c>NoticeChannel_…</c>.</summary>
    string Name { get; }

    /// <summary>An exception is a failure like <see cref="Delivery.Failed"/>.</summary>
    Task<Delivery> SendAsync(Letter letter, CancellationToken cancel);
}

/// <summary>What a channel has done with a letter.</summary>
/// <param name="Why">In kebab case, with its words in the resources: <c>NoticeWhy_…</c>; empty when it was sent.</param>
public readonly record struct Delivery(DeliveryOutcome Outcome, string Why)
{
    public static Delivery Sent { get; } = new(DeliveryOutcome.Sent, "");

    public static Delivery Rejected(string why) => new(DeliveryOutcome.Rejected, why);

    public static Delivery Failed(string why) => new(DeliveryOutcome.Failed, why);
}

public enum DeliveryOutcome
{
    Sent,

    /// <summary>This person can't be reached so, now or later: the next channel is tried at once.</summary>
    Rejected,

    /// <summary>It may work later; it is tried again after a pause.</summary>
    Failed,
}
