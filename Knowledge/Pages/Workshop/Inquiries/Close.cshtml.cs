using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop;
using Hanyang.Assistant.Knowledge.Workshop.Aliases;
using Hanyang.Assistant.Knowledge.Workshop.Clusters;
using Hanyang.Assistant.Knowledge.Workshop.Faqs;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop.Inquiries;

/// <summary>One cluster: its wordings, and the three ways to close it, each tried before it is done.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class CloseModel(OpenInquiries open, Closing closing, AliasWriting aliases, Gatekeeper gatekeeper, CatalogueKeeper keeper) : PageModel
{
    private const int MostFound = 8;
    private const int LongestAnswer = 4_000;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Wanted { get; set; }

    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    /// <summary>The wordings that shall become aliases; the leading one unless others are ticked.</summary>
    [BindProperty(SupportsGet = true, Name = "text")]
    public List<string> Texts { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "question")]
    public string? Question { get; set; }

    [BindProperty(SupportsGet = true, Name = "answer")]
    public string? Answer { get; set; }

    public InquiryCluster Cluster { get; private set; } = null!;
    public IReadOnlyList<CatalogueEntry> Found { get; private set; } = [];
    public CatalogueEntry? Record { get; private set; }
    public PublishGate? Gate { get; private set; }
    public IReadOnlyList<Reasked> Reasked { get; private set; } = [];
    public string? Refusal { get; private set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>Somebody else has closed it while this form was open; what was typed is shown to be kept elsewhere.</summary>
    public bool IsGone { get; private set; }

    /// <summary>The FAQ that was typed and is being tried.</summary>
    public string? FaqCode { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await open.ClusterOfAsync(Id, cancel) is not { } cluster)
        {
            return LocalRedirect("~/knowledge/inquiries");
        }

        Cluster = cluster;
        Texts = Texts.Count > 0 ? Texts : [cluster.Leader.Text];
        var catalogue = await keeper.RefreshAsync(cancel);
        Record = Code is null ? null : catalogue.Find(Code);
        Found = RecordSearch.Find(catalogue, Wanted is { Length: > 0 } ? Wanted : cluster.Leader.Text, RecordSearch.Named, MostFound);
        if (Record is not null)
        {
            await TryAliasesAsync(cancel);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAliasAsync([FromForm] bool anyway, CancellationToken cancel)
    {
        if (await open.ClusterOfAsync(Id, cancel) is not { } cluster)
        {
            return Gone();
        }

        var outcome = await closing.WithAliasAsync(cluster, Code ?? "", Texts, anyway, User.Actor, cancel);
        if (outcome is AliasOutcome.Added or AliasOutcome.Known)
        {
            return Reask(cluster);
        }

        Refusal = outcome == AliasOutcome.Held ? null : Sentences.Get($"Alias_{outcome}", AliasWriting.LongestAlias);
        return await OnGetAsync(cancel);
    }

    /// <summary>Tries the FAQ first; with <paramref name="publish"/> publishes it.</summary>
    public async Task<IActionResult> OnPostFaqAsync([FromForm] bool publish, [FromForm] bool anyway, CancellationToken cancel)
    {
        if (await OnGetAsync(cancel) is not PageResult page)
        {
            return Gone();
        }

        if (string.IsNullOrWhiteSpace(Question) || string.IsNullOrWhiteSpace(Answer) || Answer.Length > LongestAnswer || Question.Length > AliasWriting.LongestAlias)
        {
            Refusal = Sentences.Get("FaqNeeds", AliasWriting.LongestAlias, LongestAnswer);
            return page;
        }

        var content = new FaqContent
        {
            Question = Question.Trim(),
            Answer = Answer.Trim(),
            Aliases = [.. Texts.Select(text => text.Trim()).Where(text => text.Length is > 0 and <= AliasWriting.LongestAlias && text != Question.Trim()).Distinct()],
        };
        if (Closing.Refused(content) is { } refusedAs)
        {
            Refusal = refusedAs;
            return page;
        }

        var outcome = publish ? await closing.WithFaqAsync(Cluster, content, anyway, User.Actor, cancel) : null;
        if (outcome == ShelfOutcome.Done)
        {
            return Reask(Cluster);
        }

        Refusal = outcome is { } refused ? Sentences.Get($"Shelf_{refused}") : null;

        var changes = new CatalogueChanges { Faqs = [new(Closing.CodeOf(content), content)] };
        FaqCode = changes.Faqs[0].Code;
        Gate = await gatekeeper.JudgeAsync(changes, cancel);
        Reasked = await closing.TryAsync(Cluster, changes, cancel);
        return page;
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
    {
        if (await OnGetAsync(cancel) is not PageResult page)
        {
            return Gone();
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > InquiryClosure.LongestReason)
        {
            Refusal = Sentences.Get("LeaveNeedsReason", InquiryClosure.LongestReason);
            return page;
        }

        await closing.AsOutOfScopeAsync(Cluster, Texts, Reason.Trim(), User.Actor, cancel);
        return LocalRedirect("~/knowledge/inquiries?done=closed");
    }

    private PageResult Gone()
    {
        (IsGone, Refusal) = (true, Sentences.Get("CloseGone"));
        return Page();
    }

    private LocalRedirectResult Reask(InquiryCluster cluster) =>
        LocalRedirect("~/knowledge/inquiries/closed?" + string.Join('&', cluster.Wordings.Take(ClosedModel.MostAsked).Select(wording => $"id={wording.Inquiries[0]}")));

    private async Task TryAliasesAsync(CancellationToken cancel)
    {
        if (await aliases.ChangesAsync(Record!.Code, Texts, cancel) is { } changes)
        {
            Gate = await gatekeeper.JudgeAsync(changes, cancel);
            Reasked = await closing.TryAsync(Cluster, changes, cancel);
        }
        else
        {
            Refusal ??= Sentences.Get($"Alias_{AliasOutcome.Known}");
        }
    }
}
