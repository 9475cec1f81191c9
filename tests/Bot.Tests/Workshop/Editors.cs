using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

/// <summary>A bureau with one guide, T-01, and two editors, lina and wanglei.</summary>
internal sealed class Editors(AssistantApp app, Staff lina, Staff wanglei) : IAsyncDisposable
{
    public static GuideContent Published { get; } = SampleGuides.Marriage with
    {
        Summary = "符合条件的男女双方办理结婚登记。",
        Fees = [new("工本费", 9, "元/对")],
        EffectiveFrom = null,
        EffectiveUntil = null,
    };

    public AssistantApp App => app;
    public Staff Lina => lina;
    public Staff Wanglei => wanglei;

    public static async Task<Editors> AtWorkAsync(Engine engine = Engine.Sqlite, params (string Key, string Value)[] settings)
    {
        var app = await AssistantApp.StartAsync(engine, settings: settings);
        await app.PublishAsync("T-01", Published);
        return new(app, await Staff.SignedInAsync(app, "lina", Role.Editor), await Staff.SignedInAsync(app, "wanglei", Role.Editor));
    }

    /// <summary>Lina changes fields of the guide and sends the draft for review.</summary>
    public async Task SubmitAsync(params (string Name, string Value)[] typed)
    {
        using var sent = await lina.PressAsync("/knowledge/guides/T-01", "submit", typed);
        Assert.Contains("/review?done=submitted", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    public Task<HttpResponseMessage> ApproveAsync(Staff reviewer, string day = "", int draft = 1) =>
        reviewer.SendAsync($"/knowledge/drafts/{draft}/review", "form[action*=Approve]", ("day", day));

    /// <summary>Somebody publishes another version without a draft, as an import does.</summary>
    public Task PublishMeanwhileAsync(GuideContent content, GuideHints? hints = null) => app.UseAsync(async db =>
    {
        var guide = await db.Guides.Include(g => g.Versions).SingleAsync(TestContext.Current.CancellationToken);
        guide.Revise(content, hints ?? guide.Hints, app.Clock.GetUtcNow());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public Task<GuideDraft> DraftAsync() => app.AskAsync(db => db.GuideDrafts.SingleAsync(TestContext.Current.CancellationToken));

    public Task<Guide> GuideAsync() => app.AskAsync(db => db.Guides.Include(g => g.Versions).SingleAsync(TestContext.Current.CancellationToken));

    public Task<List<string>> VerbsAsync() => app.AskAsync(db => db.AuditEntries.Where(entry => entry.SubjectKey == "T-01")
        .OrderBy(entry => entry.Number).Select(entry => entry.Verb + " " + entry.ActorName).ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>What each node does every minute.</summary>
    public async Task<int> PublishDueAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Publication>().PublishDueAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        lina.Dispose();
        wanglei.Dispose();
        await app.DisposeAsync();
    }
}
