using CsCheck;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Curricula;

namespace Hanyang.Assistant.Scheduler.Tests;

public class DrawingTheYear
{
    private static readonly Track Exercise = Tracks.Default.Single(track => track.Code == Tracks.Exercise);

    [Theory]
    [InlineData("2026-02-16", "2026-02-14")] // The whole week is off; Saturday the 14th is worked.
    [InlineData("2026-02-23", "2026-02-24")]
    [InlineData("2026-04-06", "2026-04-07")]
    [InlineData("2026-05-04", "2026-05-06")]
    [InlineData("2026-10-05", "2026-10-08")]
    [InlineData("2024-02-12", "2024-02-18")] // Only the make-up Sunday of that week is worked.
    [InlineData("2025-02-03", "2025-02-05")]
    public void An_exercise_moves_within_its_week_else_before_it(string planned, string opens) =>
        Assert.Equal(Day(opens), Exercise.Place(Day(planned), WorkingCalendar.BuiltIn));

    [Fact]
    public void Two_that_fall_on_one_day_say_so()
    {
        // From 9 February on only Monday the 9th is worked, so the week after goes there too.
        var off = Enumerable.Range(10, 14).Select(day => new CalendarDay(new(2026, 2, day), "春节", isOff: true));
        var year = YearPlan.Draw(2026, Tracks.Default, new WorkingCalendar(off));
        var shared = Assert.Single(year, one => one.SharesDayWith is not null);
        Assert.Equal(("exercise-2026-w08", "exercise-2026-w07", Day("2026-02-09")), (shared.Key, shared.SharesDayWith, shared.OpensOn));
        Assert.DoesNotContain(YearPlan.Draw(2026, Tracks.Default, WorkingCalendar.BuiltIn), one => one.SharesDayWith is not null);
    }

    [Fact]
    public void Every_year_opens_on_working_days_with_keys_of_its_own() => Gen.Int[2000, 2199].Sample(year =>
    {
        var (one, next) = (YearPlan.Draw(year, Tracks.Default, WorkingCalendar.BuiltIn), YearPlan.Draw(year + 1, Tracks.Default, WorkingCalendar.BuiltIn));
        Assert.All(one, occurrence => Assert.True(WorkingCalendar.BuiltIn.IsWorkingDay(occurrence.OpensOn) && occurrence.OpensOn <= occurrence.ClosesOn));
        Assert.Equal(one.Count + next.Count, one.Concat(next).Select(occurrence => occurrence.Key).Distinct().Count());
        Assert.Equal(12, one.Count(occurrence => occurrence.Track != Tracks.Exercise));
        Assert.InRange(one.Count(occurrence => occurrence.Track == Tracks.Exercise), 52, 53);
    });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
