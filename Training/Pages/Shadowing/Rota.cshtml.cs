using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Shadowing.Rotas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Training.Pages.Shadowing;

/// <summary>A week's shadowing as it is proposed, to be looked at and thinned out before anybody is told.</summary>
// A line each: a bureau has more people than a form usually may have fields.
[Authorize(Policy = Consoles.Training), RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class RotaModel(RotaPlanning planning, TimeProvider clock) : PageModel
{
    private const int WeeksAhead = 12;
    private const int Week = 7;

    public DateOnly Monday { get; private set; }
    public DateOnly? Before => Monday > First ? Monday.AddDays(-Week) : null;
    public DateOnly? After => Monday < First.AddDays(WeeksAhead * Week) ? Monday.AddDays(Week) : null;
    public Rota Rota { get; private set; } = null!;

    /// <summary>How many days were placed just now.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public int? Done { get; set; }

    /// <summary>How many that had been chosen don't stand in the rota any more.</summary>
    [BindProperty(SupportsGet = true, Name = "gone")]
    public int Gone { get; set; }

    private DateOnly First => MondayOf(BureauTime.Day(clock.GetUtcNow()));

    /// <param name="week">Any of its days; without one the next week.</param>
    public async Task OnGetAsync(DateOnly? week, CancellationToken cancel)
    {
        Monday = Within(week);
        Rota = await planning.DrawAsync(Monday, User.Actor, cancel);
    }

    public async Task<IActionResult> OnPostAsync(DateOnly? week, string[]? chosen, CancellationToken cancel)
    {
        Monday = Within(week);
        var keys = (chosen ?? []).Distinct(StringComparer.Ordinal).ToList();
        var sent = await planning.SendAsync(Monday, keys, User.Actor, cancel);
        return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"~/training/shadowing/rota?week={Monday:yyyy-MM-dd}&done={sent}&gone={keys.Count - sent}"));
    }

    private DateOnly Within(DateOnly? week)
    {
        var (first, last) = (First, First.AddDays(WeeksAhead * Week));
        return week is { } day && day >= first && day < last.AddDays(Week) ? MondayOf(day) : first.AddDays(Week);
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Week));
}
