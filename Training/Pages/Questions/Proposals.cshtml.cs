using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Questions.Proposals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Questions;

/// <summary>What rules have made of the guides, for a trainer to accept, change or reject.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class ProposalsModel(ITrainingDb db, Proposing proposing) : PageModel
{
    private const int Size = 20;

    public IReadOnlyList<QuestionProposal> Found { get; private set; } = [];
    public IReadOnlyDictionary<string, string> GuideNames { get; private set; } = new Dictionary<string, string>();
    public BankTurn Turn { get; private set; } = null!;
    public string Guide { get; private set; } = "";

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    [BindProperty(SupportsGet = true, Name = "count")]
    public int Count { get; set; }

    public async Task OnGetAsync(string? guide, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        Guide = guide?.Trim() is { Length: <= 64 } code ? code : "";
        var open = db.QuestionProposals.AsNoTracking().Where(proposal => proposal.State == ProposalState.Open && (Guide == "" || proposal.GuideCode == Guide));
        Turn = BankTurn.To(number, await open.CountAsync(cancel), Size, Url.Content("~/training/questions/proposals?") + (Guide.Length == 0 ? "" : $"guide={Uri.EscapeDataString(Guide)}&"));
        Found = await open.OrderBy(proposal => proposal.GuideCode).ThenBy(proposal => proposal.Id).Skip(Turn.Skip).Take(Size).ToListAsync(cancel);
        var codes = Found.Select(proposal => proposal.GuideCode).Distinct().ToList();
        GuideNames = await db.Guides.Where(one => codes.Contains(one.Code)).ToDictionaryAsync(one => one.Code, one => one.Name, cancel);
    }

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken cancel) =>
        LocalRedirect($"~/training/questions/proposals?done=proposed&count={await proposing.ProposeAsync(cancel)}");

    public async Task<IActionResult> OnPostAcceptAsync(int id, string? guide, string? at, CancellationToken cancel) =>
        Back(await proposing.AcceptAsync(id, null, User.Actor, cancel) is null ? "gone" : "accepted", guide, at);

    public async Task<IActionResult> OnPostRejectAsync(int id, string? guide, string? at, CancellationToken cancel) =>
        Back(await proposing.RejectAsync(id, User.Actor, cancel) ? "rejected" : "gone", guide, at);

    private LocalRedirectResult Back(string done, string? guide, string? at) =>
        LocalRedirect($"~/training/questions/proposals?done={done}&guide={Uri.EscapeDataString(guide ?? "")}&page={Uri.EscapeDataString(at ?? "1")}");
}
