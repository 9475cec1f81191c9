using System.Globalization;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.DatePhrases;

namespace Hanyang.Assistant.Scheduler.Sessions;

/// <summary>When it is, wherever in the sentence that stands.</summary>
/// <param name="Start">Null where there is a doubt.</param>
/// <param name="Choices">The sentence with each of the meanings.</param>
internal sealed record SaidWhen(DateTime? Start, DateTime? End, SessionDoubt? Doubt, IReadOnlyList<string> Choices)
{
    private const int LongestPhrase = 40;

    private readonly record struct Found(int From, int Until, DateReading Reading)
    {
        public bool IsWhole => Reading.Certain is { Start: not null };

        public bool HasTime => Reading.Meanings.All(meaning => meaning.Start is not null);
    }

    public static SaidWhen Read(Said said, DateTime now, WorkingCalendar calendar)
    {
        var found = Find(said, now, calendar);
        var whole = found.Where(one => one.IsWhole).ToList();
        if (whole.Count > 1)
        {
            // Two times are one too many, wherever they stand.
            whole.ForEach(one => said.Take(one.From, one.Until));
            return new(null, null, SessionDoubt.WhenUnclear, []);
        }

        if (whole.Count == 1)
        {
            said.Take(whole[0].From, whole[0].Until);
            return Of(whole[0].Reading.Certain!, now);
        }

        var days = found.Where(one => !one.HasTime).ToList();
        var times = found.Where(one => one.HasTime).ToList();
        if (days.Count == 1 && times.Count == 1)
        {
            // A day here and a time there.
            var together = DatePhrase.Read($"{Part(said, days[0])},{Part(said, times[0])}", now, calendar);
            if (together.Certain is { Start: not null } meaning)
            {
                said.Take(days[0].From, days[0].Until);
                said.Take(times[0].From, times[0].Until);
                return Of(meaning, now);
            }
        }

        foreach (var one in found)
        {
            said.Take(one.From, one.Until);
        }

        return times.Count > 0 ? new(null, null, days.Count == 0 && times.Count == 1 && NamesNoDay(times[0], now) ? SessionDoubt.Day : SessionDoubt.WhenUnclear, times.Count == 1 ? Meanings(said, times[0], now) : [])
            : new(null, null, days.Count == 0 ? SessionDoubt.Day : days.Count == 1 && days[0].Reading.Certain is { } day && day.From == day.Until ? SessionDoubt.Time : SessionDoubt.WhenUnclear, days.Count == 1 ? Meanings(said, days[0], now) : []);
    }

    private static SaidWhen Of(DateMeaning meaning, DateTime now)
    {
        var start = meaning.From.ToDateTime(meaning.Start!.Value);
        return new(start, meaning.End is { } end ? meaning.From.ToDateTime(end) : null, start <= now ? SessionDoubt.Past : null, []);
    }

    /// <summary>The longest phrases that are read, whole ones first; none reaches into another.</summary>
    private static List<Found> Find(Said said, DateTime now, WorkingCalendar calendar)
    {
        List<Found> all = [];
        for (var from = 0; from < said.Text.Length; from++)
        {
            for (var until = Math.Min(said.Text.Length, from + LongestPhrase); until >= from + 2; until--)
            {
                if (IsWord(said.Text[from]) && IsWord(said.Text[until - 1]) && said.IsFree(from, until)
                    && DatePhrase.Read(said.Text[from..until], now, calendar) is { Meanings.Count: > 0 } reading)
                {
                    all.Add(new(from, until, reading));
                    break;
                }
            }
        }

        List<Found> kept = [];
        foreach (var one in all.OrderByDescending(one => one.IsWhole).ThenByDescending(one => one.Until - one.From).ThenBy(one => one.From))
        {
            if (kept.TrueForAll(other => one.Until <= other.From || one.From >= other.Until))
            {
                kept.Add(one);
            }
        }

        return kept;
    }

    /// <summary>A time alone is read as today's and tomorrow's.</summary>
    private static bool NamesNoDay(Found time, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return time.Reading.Meanings.Select(meaning => meaning.From).Distinct().Order().SequenceEqual([today, today.AddDays(1)]);
    }

    private static IReadOnlyList<string> Meanings(Said said, Found one, DateTime now) =>
        [.. one.Reading.Meanings.Where(meaning => meaning.Start is { } start && meaning.From == meaning.Until && meaning.From.ToDateTime(start) > now)
            .Select(meaning => said.With((one.From, one.Until), meaning.From.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) + Clock(meaning)))];

    private static string Clock(DateMeaning meaning) => string.Create(CultureInfo.InvariantCulture, $"{meaning.Start:HH:mm}{(meaning.End is { } end ? $"-{end:HH:mm}" : "")}");

    private static string Part(Said said, Found one) => said.Text[one.From..one.Until];

    private static bool IsWord(char letter) => !char.IsWhiteSpace(letter) && letter is not (',' or ';' or ':' or '、' or '。' or '!' or '?');
}
