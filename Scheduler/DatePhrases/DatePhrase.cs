using Hanyang.Assistant.Knowledge.Office.WorkingDays;

namespace Hanyang.Assistant.Scheduler.DatePhrases;

/// <summary>
/// Reads dates as people say them in Chinese. Weeks begin on Monday, holidays are those of the official notice. Whatever isn't read
/// to its last character, or can mean two things, is asked back.
/// </summary>
public static class DatePhrase
{
    private const int Longest = 60;
    private const int MostMeanings = 6;

    /// <param name="now">By the bureau's clock.</param>
    public static DateReading Read(string text, DateTime now, WorkingCalendar calendar)
    {
        if (text.Length > Longest || text.Any(char.IsSurrogate))
        {
            return DateReading.NotUnderstood;
        }

        var phrase = new Phrase(text);
        _ = phrase.TakeAny("从", "在", "于");
        var today = DateOnly.FromDateTime(now);
        try
        {
            var days = DayWords.Read(phrase, today, calendar);
            var times = TimeWords.Read(phrase);
            if (!phrase.IsAtEnd || (days is null && times is null))
            {
                return DateReading.NotUnderstood;
            }

            // Without a day nobody knows which.
            days ??= [DayRange.Of(today), DayRange.Of(today.AddDays(1))];
            if (times is not null && days.Any(range => range.From != range.Until))
            {
                return DateReading.NotUnderstood;
            }

            return new([.. (from range in days from time in times ?? [default] select new DateMeaning(range.From, range.Until, time.Start, time.End, time.Part)).Distinct().Take(MostMeanings)]);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Beyond the years that a calendar has.
            return DateReading.NotUnderstood;
        }
    }
}
