using System.Globalization;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Points;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Office.Units;

/// <summary>When a unit serves: its openings of every week, none on days off, and on a make-up working day those of a Friday.</summary>
/// <param name="Openings">Those of weekends too, for units that serve then; a holiday closes them as well.</param>
public sealed record ServiceHours(IReadOnlyList<Opening> Openings)
{
    private const int Friday = 5;

    /// <summary>Of the whole bureau, where no unit up the tree says anything else.</summary>
    public static ServiceHours Default { get; } = new([new([1, 2, 3, 4, 5], "09:00", "12:00"), new([1, 2, 3, 4, 5], "13:30", "17:00")]);

    /// <summary>The unit's own, else those of the next unit above that has any.</summary>
    public static async Task<ServiceHours> OfAsync(IKnowledgeDb db, string? unit, CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().Select(u => new { u.Code, u.Parent, u.Hours }).ToDictionaryAsync(u => u.Code, cancel);
        // A ring in imported data must not be an endless loop.
        for (var left = units.Count; left > 0 && unit is not null && units.TryGetValue(unit, out var found); left--)
        {
            if (found.Hours is { Count: > 0 } own)
            {
                return new(own);
            }

            unit = found.Parent;
        }

        return Default;
    }

    /// <param name="local">By the bureau's clock.</param>
    public bool IsOpenAt(DateTime local, WorkingCalendar calendar)
    {
        var time = TimeOnly.FromDateTime(local);
        return On(DateOnly.FromDateTime(local), calendar).Any(span => time >= span.From && time < span.Until);
    }

    /// <summary>The stretches of a day, in their order; midnight as an end is the day's last tick.</summary>
    public IReadOnlyList<(TimeOnly From, TimeOnly Until)> On(DateOnly day, WorkingCalendar calendar)
    {
        var weekday = day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
        var said = calendar.Named(day);
        if (said is { IsOff: true })
        {
            return [];
        }

        var counted = said is { IsOff: false } && weekday > Friday && !Openings.Any(opening => opening.Days.Contains(weekday)) ? Friday : weekday;
        return [.. Openings.Where(opening => opening.Days.Contains(counted)).Select(opening => (Time(opening.From), Time(opening.To))).Order()];
    }

    private static TimeOnly Time(string text) => text == "24:00" ? TimeOnly.MaxValue : TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
