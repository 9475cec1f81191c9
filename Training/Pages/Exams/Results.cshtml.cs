using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Results;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Pages.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>The results of an exam: person by person, by unit and by post.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class ResultsModel(ITrainingDb db, Closing closing, TimeProvider clock) : PageModel
{
    private const int Size = 100;

    public Exam Exam { get; private set; } = null!;
    public ResultFilter Filter { get; private set; } = null!;

    /// <summary>person, unit or post.</summary>
    public string By { get; private set; } = "person";
    public Level Level { get; private set; }
    public Tally Whole { get; private set; } = null!;
    public IReadOnlyList<Tally> Groups { get; private set; } = [];
    public IReadOnlyList<PersonResult> Found { get; private set; } = [];
    public BankTurn Turn { get; private set; } = null!;
    public UnitTree Tree { get; private set; } = null!;
    public IReadOnlyList<Unit> Units { get; private set; } = [];
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    /// <summary>Nobody is invited or has sat it, whatever is filtered for.</summary>
    public bool IsEmpty { get; private set; }

    public string ExportLink => Url.Content($"~/training/exams/{Uri.EscapeDataString(Exam.Code)}/results.xlsx{Filter.Query}").TrimEnd('?', '&');

    public async Task<IActionResult> OnGetAsync(string code, string? by, string? level, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(exam => exam.Code == code, cancel) is not { } found)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        (Exam, Filter, By) = (found, ResultFilter.Of(Request.Query), by is "unit" or "post" ? by : "person");
        Level = Enum.TryParse<Level>(level, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : Level.Subdistrict;
        await closing.SettleAsync(db.Attempts.Where(attempt => attempt.ExamId == found.Id), now, cancel);
        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        var results = await ExamResults.OfAsync(db, found, scope, Filter.Unit, BureauTime.Day(now), cancel);
        (Tree, IsEmpty) = (results.Units, results.People.Count == 0 && Filter.Unit is null);
        Units = [.. results.Units.All.Where(unit => unit.Level != Level.Station && scope.Contains(unit.Code))];
        Posts = await db.Posts.AsNoTracking().OrderBy(post => post.Code).ToListAsync(cancel);
        var people = results.People.Where(Filter.Takes).ToList();
        Whole = Tally.Of("", people);
        Groups = By switch { "unit" => results.ByUnit(Level, people), "post" => ExamResults.ByPost(people), _ => [] };
        Turn = BankTurn.To(number, people.Count, Size, Link("person"));
        Found = By == "person" ? [.. people.Skip(Turn.Skip).Take(Size)] : [];
        return Page();
    }

    /// <summary>Ready for more of a query.</summary>
    public string Link(string by) => Url.Content($"~/training/exams/{Uri.EscapeDataString(Exam.Code)}/results{Filter.Query}by={by}&");
}
