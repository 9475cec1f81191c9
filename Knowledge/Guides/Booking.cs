namespace Hanyang.Assistant.Knowledge.Guides;

public enum BookingNeed
{
    None,
    Optional,
    Required,
}

/// <summary>Whether to book beforehand (预约).</summary>
public sealed record Booking(BookingNeed Need, string Note = "");
