using System.Globalization;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Scheduler.Progress;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Scheduler.Pages.Year;

/// <summary>How far a year has come: week by week, theme by theme, unit by unit, and who falls behind.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class ProgressModel(ISchedulerDb db, TimeProvider clock) : PageModel
{
    public const int MostBehind = 100;
    public const double ChartWidth = 960;
    public const double ChartHeight = 180;

    public int Year { get; private set; }
    public Level Level { get; private set; }
    public YearProgress Progress { get; private set; } = null!;

    public async Task OnGetAsync(string? year, string? level, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Year = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, YearPlan.First, YearPlan.Last) : BureauTime.Day(now).Year;
        Level = Enum.TryParse<Level>(level, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : Level.Subdistrict;
        Progress = await YearProgress.OfAsync(db, Year, await UnitScope.OfAsync(db, User.Actor, cancel), now, cancel);
    }
}
