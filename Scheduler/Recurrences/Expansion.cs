namespace Hanyang.Assistant.Scheduler.Recurrences;

/// <summary>Goes from period to period of a rule and yields what fits in each.</summary>
internal sealed class Expansion
{
    private readonly RecurrenceRule rule;
    private readonly DateTime start;
    private readonly DayFilter days;
    private readonly IReadOnlyList<int> hours;
    private readonly IReadOnlyList<int> minutes;
    private readonly IReadOnlyList<int> seconds;

    public Expansion(RecurrenceRule rule, DateTime start)
    {
        (this.rule, this.start) = (rule, start);
        days = new(rule, DateOnly.FromDateTime(start));
        hours = Times(rule.Hours, RecurrenceFrequency.Hourly, start.Hour, 24);
        minutes = Times(rule.Minutes, RecurrenceFrequency.Minutely, start.Minute, 60);
        seconds = Times(rule.Seconds, RecurrenceFrequency.Secondly, start.Second, 60);
    }

    public IEnumerable<DateTime> Until(DateTime last)
    {
        last = rule.Until < last ? rule.Until.Value : last;
        var left = rule.Count ?? int.MaxValue;
        foreach (var moment in Periods(last).SelectMany(Placed))
        {
            if (moment > last || left == 0)
            {
                yield break;
            }

            if (moment >= start)
            {
                left--;
                yield return moment;
            }
        }
    }

    /// <summary>What a rule leaves open is the start's, or anything where the period itself is shorter.</summary>
    private IReadOnlyList<int> Times(IReadOnlyList<int> given, RecurrenceFrequency shortest, int ofStart, int count) =>
        given.Count > 0 ? given : rule.Frequency < shortest ? [ofStart] : [.. Enumerable.Range(0, count)];

    private IEnumerable<IReadOnlyList<DateTime>> Periods(DateTime last) => rule.Frequency switch
    {
        RecurrenceFrequency.Yearly => Long(last, n => FirstOfYear(start.Year + n), first => first.AddYears(1)),
        RecurrenceFrequency.Monthly => Long(last, FirstOfMonth, first => first.AddMonths(1)),
        RecurrenceFrequency.Weekly => Long(last, FirstOfWeek, first => first.AddDays(7)),
        RecurrenceFrequency.Daily => Long(last, n => Within(DateOnly.FromDateTime(start).DayNumber + (long)n), first => first.AddDays(1)),
        RecurrenceFrequency.Hourly => Short(last, TimeSpan.FromHours(1)),
        RecurrenceFrequency.Minutely => Short(last, TimeSpan.FromMinutes(1)),
        RecurrenceFrequency.Secondly => Short(last, TimeSpan.FromSeconds(1)),
    };

    private IEnumerable<IReadOnlyList<DateTime>> Long(DateTime last, Func<int, DateOnly?> firstOf, Func<DateOnly, DateOnly> next)
    {
        for (var n = 0; firstOf(n) is { } first && first.ToDateTime(default) <= last; n += rule.Interval)
        {
            List<DateTime> found = [];
            var end = first.Year == 9999 && first.Month == 12 ? DateOnly.MaxValue : next(first);
            for (var day = first; day < end; day = day.AddDays(1))
            {
                if (days.Admits(day))
                {
                    found.AddRange(from hour in hours from minute in minutes from second in seconds select day.ToDateTime(new TimeOnly(hour, minute, second)));
                }
            }

            yield return found;
        }
    }

    /// <summary>Periods of an hour or less; those of a day that doesn't fit are passed over together.</summary>
    private IEnumerable<IReadOnlyList<DateTime>> Short(DateTime last, TimeSpan period)
    {
        var step = period * rule.Interval;
        var first = new DateTime(start.Ticks - (start.Ticks % period.Ticks));
        while (first <= last)
        {
            var wanted = !days.Admits(DateOnly.FromDateTime(first)) ? first.Date.AddDays(1)
                : !hours.Contains(first.Hour) ? first.Date.AddHours(first.Hour + 1)
                : period < TimeSpan.FromHours(1) && !minutes.Contains(first.Minute) ? first.Date.AddHours(first.Hour).AddMinutes(first.Minute + 1)
                : first;
            if (wanted > first)
            {
                first += step * Math.Ceiling((wanted - first) / step);
                continue;
            }

            yield return rule.Frequency switch
            {
                RecurrenceFrequency.Hourly => [.. from minute in minutes from second in seconds select first.AddMinutes(minute).AddSeconds(second)],
                RecurrenceFrequency.Minutely => [.. seconds.Select(second => first.AddSeconds(second))],
                _ => seconds.Contains(first.Second) ? [first] : [],
            };
            if (DateTime.MaxValue - first < step)
            {
                yield break;
            }

            first += step;
        }
    }

    private IEnumerable<DateTime> Placed(IReadOnlyList<DateTime> found) => rule.Places.Count == 0
        ? found
        : rule.Places.Select(place => place > 0 ? place - 1 : found.Count + place).Where(at => at >= 0 && at < found.Count).Distinct().Order().Select(at => found[at]);

    private static DateOnly? FirstOfYear(int year) => year <= 9998 ? new(year, 1, 1) : null;

    private DateOnly? FirstOfMonth(int months)
    {
        var number = ((long)start.Year * 12) + start.Month - 1 + months;
        return number / 12 <= 9998 ? new((int)(number / 12), (int)(number % 12) + 1, 1) : null;
    }

    private DateOnly? FirstOfWeek(int weeks)
    {
        var day = DateOnly.FromDateTime(start);
        return Within(day.DayNumber - ((7 + (int)day.DayOfWeek - (int)rule.WeekStart) % 7) + (7L * weeks));
    }

    private static DateOnly? Within(long number) => number >= 0 && number < new DateOnly(9999, 1, 1).DayNumber ? DateOnly.FromDayNumber((int)number) : null;
}
