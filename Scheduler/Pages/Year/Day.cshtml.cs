using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Rehearsals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Scheduler.Pages.Year;

/// <summary>What will happen on a day of the next weeks: what opens and closes, who is told of what.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class DayModel(DayRehearsal rehearsal, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());
    public DateOnly Last => Today.AddDays(DayRehearsal.MostDaysAhead);
    public DateOnly On { get; private set; }

    /// <summary>Null where it can't be acted out now; then <see cref="Refusal"/> says why.</summary>
    public RehearsedDay? Day { get; private set; }
    public string? Refusal { get; private set; }

    /// <param name="on">Without one, or with one that is out of reach, tomorrow.</param>
    public async Task OnGetAsync(string? on, CancellationToken cancel)
    {
        On = DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked >= Today && asked <= Last ? asked : Today.AddDays(1);
        try
        {
            Day = await rehearsal.OfAsync(On, User.Actor, cancel);
        }
        catch (RehearsalRefusedException refused)
        {
            Refusal = Sentences.Get($"DayRefused_{refused.Refusal}");
        }
    }

    public static string Path(DateOnly day) => $"/training/year/day?on={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
