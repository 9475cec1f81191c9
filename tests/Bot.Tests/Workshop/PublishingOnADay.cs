using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

public class PublishingOnADay
{
    private static readonly TimeSpan UntilTheDay = new DateTimeOffset(2026, 3, 10, 0, 0, 30, TimeSpan.FromHours(8)) - new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_version_takes_effect_by_itself_on_its_day_and_once_only(Engine engine)
    {
        await using var editors = await Editors.AtWorkAsync(engine);
        await editors.SubmitAsync(("fees[1].amount", "0"));
        using var approved = await editors.ApproveAsync(editors.Wanglei, "2026-03-10");
        Assert.EndsWith("done=scheduled", approved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("2026-03-10 发布", (await editors.Lina.ReadAsync("/knowledge")).Said("[aria-labelledby=scheduled-title]"));
        Assert.Equal(0, await editors.PublishDueAsync());
        Assert.Equal(1, (await editors.GuideAsync()).CurrentVersion);

        editors.App.Clock.Advance(UntilTheDay);
        // The program looks by itself as well: whoever comes first, it is published once.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(editors.PublishDueAsync)));
        Assert.Equal(0, await editors.PublishDueAsync());
        var guide = await editors.GuideAsync();
        Assert.Equal((2, 0m), (guide.CurrentVersion, guide.Current.Content.Fees.Single().Amount));
        Assert.Equal(["draft-submitted lina", "guide-scheduled wanglei", "guide-published schedule:wanglei"], await editors.VerbsAsync());
        Assert.Equal((DraftState.Published, "wanglei"), ((await editors.DraftAsync()).State, (await editors.DraftAsync()).ReviewerName));
    }

    [Fact]
    public async Task The_program_looks_by_itself()
    {
        await using var editors = await Editors.AtWorkAsync();
        await editors.SubmitAsync(("summary", "新的"));
        using var approved = await editors.ApproveAsync(editors.Wanglei, "2026-03-10");
        for (var i = 0; (await editors.DraftAsync()).State != DraftState.Published; i++)
        {
            Assert.True(i < 200, "Nobody has published it.");
            editors.App.Clock.Advance(UntilTheDay);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, (await editors.GuideAsync()).CurrentVersion);
    }

    [Fact]
    public async Task A_version_published_meanwhile_is_kept_where_it_changed_something_else()
    {
        await using var editors = await Editors.AtWorkAsync();
        await editors.SubmitAsync(("fees[1].amount", "0"));
        using var approved = await editors.ApproveAsync(editors.Wanglei, "2026-03-10");
        await editors.PublishMeanwhileAsync(Editors.Published with { Outcome = "导入的结果" });
        editors.App.Clock.Advance(UntilTheDay);
        await editors.PublishDueAsync();
        var guide = await editors.GuideAsync();
        Assert.Equal((3, 0m, "导入的结果"), (guide.CurrentVersion, guide.Current.Content.Fees.Single().Amount, guide.Current.Content.Outcome));
    }

    [Fact]
    public async Task Where_both_changed_the_same_it_goes_back_to_its_author()
    {
        await using var editors = await Editors.AtWorkAsync();
        await editors.SubmitAsync(("fees[1].amount", "0"));
        using var approved = await editors.ApproveAsync(editors.Wanglei, "2026-03-10");
        await editors.PublishMeanwhileAsync(Editors.Published with { Fees = [new("工本费", 15, "元/对")] });
        editors.App.Clock.Advance(UntilTheDay);
        await editors.PublishDueAsync();
        var draft = await editors.DraftAsync();
        Assert.Equal(DraftState.Returned, draft.State);
        Assert.Contains("请先合并", draft.Reason, StringComparison.Ordinal);
        Assert.Equal(15m, (await editors.GuideAsync()).Current.Content.Fees.Single().Amount);
        Assert.Equal("draft-returned schedule:wanglei", (await editors.VerbsAsync())[^1]);
    }

    [Fact]
    public async Task The_text_s_own_first_day_is_proposed_and_a_publication_can_be_called_off()
    {
        await using var editors = await Editors.AtWorkAsync();
        await editors.SubmitAsync(("effectiveFrom", "2026-04-01"));
        var review = await editors.Wanglei.ReadAsync("/knowledge/drafts/1/review");
        Assert.Equal("2026-04-01", review.ValueOf("day"));
        Assert.Contains("2026-04-01 起施行", review.Said(".no-print .notice"));
        using var approved = await editors.ApproveAsync(editors.Wanglei, "2026-04-01");
        using var off = await editors.Lina.SendAsync("/knowledge/drafts/1/review", "form[action*=TakeBack]");
        Assert.Equal((DraftState.Draft, null), ((await editors.DraftAsync()).State, (await editors.DraftAsync()).EffectiveOn));
    }
}
