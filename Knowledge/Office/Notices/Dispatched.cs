namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>What came of one message.</summary>
/// <param name="Notices">All that it was to carry, the leading one first.</param>
/// <param name="Useful">Those that it did carry.</param>
/// <param name="Why">What the channels said.</param>
internal sealed record Dispatched(IReadOnlyList<Notice> Notices, IReadOnlyList<Notice> Useful, Delivery Delivery, string Channel, string Why)
{
    private DateTimeOffset? Until { get; init; }

    public static Dispatched Postponed(IReadOnlyList<Notice> notices, DateTimeOffset until) => new(notices, [], default, "", "") { Until = until };

    /// <summary>Writes it down on the notices.</summary>
    public DispatchCount Record(DateTimeOffset now)
    {
        if (Until is { } until)
        {
            // Those that go with the leading one wait as it does.
            Notices[0].Postpone(until);
            return new(0, 0, 0, 0, 1);
        }

        foreach (var notice in Useful)
        {
            _ = Delivery.Outcome switch
            {
                DeliveryOutcome.Sent => notice.Deliver(Channel, Why, now),
                DeliveryOutcome.Rejected => notice.GiveUp(Why),
                DeliveryOutcome.Failed => notice.Fail(Why, now),
            };
        }

        var useless = Notices.Except(Useful).ToList();
        // One that leads others goes on leading them until they are through.
        useless.RemoveAll(notice => notice == Notices[0] && Useful.Any(other => other.IsWaiting) && notice.Postpone(Useful[0].NextAt));
        useless.ForEach(notice => notice.Skip(others: Useful.Count > 0 && Delivery.Outcome == DeliveryOutcome.Sent));
        return Useful.Count == 0
            ? new(0, 0, 0, useless.Count, 0)
            : Delivery.Outcome switch
            {
                DeliveryOutcome.Sent => new(1, 0, 0, useless.Count, 0),
                DeliveryOutcome.Rejected => new(0, 0, 1, useless.Count, 0),
                DeliveryOutcome.Failed => new(0, 1, Useful[0].IsWaiting ? 0 : 1, useless.Count, 0),
            };
    }
}
