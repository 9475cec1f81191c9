using System.Globalization;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Reminders;

namespace Hanyang.Assistant.Benchmarks.Year;

/// <summary>What everybody has to be told, and on which day.</summary>
internal readonly record struct Told(string Kind, string Key, DateOnly On);

/// <summary>What has to happen, counted out by hand from the working days alone: nothing of the scheduler's own reckoning is used.</summary>
internal static class Expected
{
    /// <summary>Of each Monday's week: under which code, and on which day it opens.</summary>
    public static IReadOnlyList<(string Code, DateOnly OpensOn, DateOnly ClosesOn)> Exercises(int year, WorkingCalendar calendar)
    {
        List<(string, DateOnly, DateOnly)> weeks = [];
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            if (day.DayOfWeek == DayOfWeek.Monday)
            {
                var week = Enumerable.Range(0, 7).Select(day.AddDays).ToList();
                var opens = week.Exists(calendar.IsWorkingDay) ? week.First(calendar.IsWorkingDay) : Before(day, calendar);
                weeks.Add((string.Create(CultureInfo.InvariantCulture, $"exercise-{ISOWeek.GetYear(day.ToDateTime(default))}-w{ISOWeek.GetWeekOfYear(day.ToDateTime(default)):00}"), opens, week[6]));
            }
        }

        return weeks;
    }

    public static IReadOnlyList<Told> Notices(int year, WorkingCalendar calendar)
    {
        List<Told> told = [];
        foreach (var (code, opens, closes) in Exercises(year, calendar))
        {
            // On the last working day of the week; where that is the day on which it opens, nothing more is said.
            var last = calendar.IsWorkingDay(closes) ? closes : Before(closes, calendar);
            if (last > opens)
            {
                told.Add(new(ReminderKinds.ExamOpens.Name, code, opens));
            }

            told.Add(new(ReminderKinds.ExamCloses.Name, code, last > opens ? last : opens));
        }

        for (var month = 1; month <= 12; month++)
        {
            var first = new DateOnly(year, month, 1);
            var opens = Enumerable.Range(0, 31).Select(first.AddDays).First(calendar.IsWorkingDay);
            told.Add(new(ReminderKinds.OccurrenceOpens.Name, $"{(month % 2 == 0 ? "theme" : "topic")}-{year}-{month:00}", Before(opens, calendar)));
        }

        return told;
    }

    private static DateOnly Before(DateOnly day, WorkingCalendar calendar)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!calendar.IsWorkingDay(day));

        return day;
    }
}
