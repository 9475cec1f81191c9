using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Pages.Questions;
using Hanyang.Assistant.Training.Recalls;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Training.Pages.Sitting;

/// <summary>One's own mistakes (错题本): what is right, what the guide says, and when each comes again. Also as sheets to print.</summary>
[Authorize(Policy = Consoles.Staff)]
internal sealed class MistakesModel(MistakeBook book, TimeProvider clock) : PageModel
{
    private const int Size = 20;
    private const int MostPrinted = 500;
    private const int Longest = 100;

    /// <summary>Null for who is no member.</summary>
    public RecallDay? Day { get; private set; }
    public DateOnly Today { get; private set; }
    public MistakeFilter Filter { get; private set; } = MistakeFilter.None;

    /// <summary>All of them, whatever the filter.</summary>
    public IReadOnlyList<MistakeLine> All { get; private set; } = [];

    /// <summary>Those of this page.</summary>
    public IReadOnlyList<MistakeLine> Shown { get; private set; } = [];
    public BankTurn Turn { get; private set; } = null!;

    /// <summary>Everything open, and nothing to press.</summary>
    public bool IsPrinted { get; private set; }
    public string Name => User.Actor.Name;

    public IEnumerable<string> Tags => All.SelectMany(line => line.Content.Tags).Distinct().Order(StringComparer.Ordinal);
    public IEnumerable<(string Code, string Name)> Guides => All.Select(line => line.Quote).OfType<Training.Exams.GuideQuote>().Select(quote => (quote.Code, quote.Name)).Distinct().OrderBy(guide => guide.Code, StringComparer.Ordinal);
    public IEnumerable<(string Code, string Title)> Exams => All.SelectMany(line => line.Sources).Select(source => (source.Exam, source.Title)).Distinct().OrderBy(exam => exam.Exam, StringComparer.Ordinal);

    public async Task OnGetAsync([FromQuery(Name = "page")] string? number, bool? print, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        (Today, IsPrinted) = (BureauTime.Day(now), print == true);
        Filter = new(Word("tag"), Word("guide"), Word("exam"), Enum.TryParse<MistakeState>(Word("state"), ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null);
        if (await book.ReadAsync(User.Actor.Id!.Value, now, cancel) is not { } read)
        {
            return;
        }

        (Day, All) = read;
        var wanted = All.Where(Filter.Takes).ToList();
        Turn = BankTurn.To(IsPrinted ? null : number, wanted.Count, IsPrinted ? MostPrinted : Size, Address);
        Shown = [.. wanted.Skip(Turn.Skip).Take(IsPrinted ? MostPrinted : Size)];
    }

    /// <summary>With the filter, ready for more.</summary>
    public string Address => Url.Content("~/training/mistakes") + "?" + string.Concat(
        new[] { ("tag", Filter.Tag), ("guide", Filter.Guide), ("exam", Filter.Exam), ("state", Filter.State?.ToString() ?? "") }.Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}&"));

    private string Word(string key) => Request.Query[key].LastOrDefault()?.Trim() is { Length: <= Longest } word ? word : "";
}
