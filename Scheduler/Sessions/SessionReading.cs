using System.Globalization;

namespace Hanyang.Assistant.Scheduler.Sessions;

public enum SessionDoubt
{
    /// <summary>No day is named.</summary>
    Day,

    /// <summary>A day is named and no time.</summary>
    Time,

    /// <summary>Day or time can mean more than one thing.</summary>
    WhenUnclear,
    Past,
    Place,

    /// <summary>Several service points are called so.</summary>
    PlaceUnclear,
    Title,
    Seats,
    Trainer,

    /// <summary>Words are left over that nobody could place.</summary>
    Rest,
    TooLong,
}

/// <summary>What somebody has said of a session, and what has to be asked back. Without doubts all of it is known.</summary>
/// <param name="Start">By the bureau's clock.</param>
/// <param name="SaysEnd">Else the usual length was taken.</param>
/// <param name="PointCode">Null where the place is no known service point.</param>
/// <param name="SaysSeats">Else the usual number was taken.</param>
/// <param name="Trainer">A name or staff number; null for who speaks.</param>
/// <param name="Rest">What wasn't understood.</param>
/// <param name="Choices">Whole sentences, each of which would be understood.</param>
public sealed record SessionReading(
    DateTime? Start, DateTime? End, bool SaysEnd, string? Place, string? PointCode, int Seats, bool SaysSeats, string? Trainer, string? Title,
    IReadOnlyList<SessionDoubt> Doubts, string Rest, IReadOnlyList<string> Choices)
{
    public bool IsCertain => Doubts.Count == 0;

    public override string ToString() => IsCertain
        ? string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd HH:mm}-{End:HH:mm}|{Place}{(PointCode is null ? "" : $"={PointCode}")}|{Title}|{Seats}{(Trainer is null ? "" : $"|{Trainer}")}")
        : "?" + string.Join(',', Doubts);
}
