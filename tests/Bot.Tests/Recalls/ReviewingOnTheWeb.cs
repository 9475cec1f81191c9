using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Certificates;
using Hanyang.Assistant.Bot.Tests.Exams;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Recalls;

public class ReviewingOnTheWeb
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task With_plain_forms_from_the_first_question_to_the_end_of_the_day(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.MistakenAsync();
        using var member = await app.MemberSignedInAsync("H001", "lilei");
        var first = await member.ReadAsync("/training/recall");
        Assert.Equal("1/3", first.Said("#progress"));
        Assert.DoesNotContain("解析在此", first.DocumentElement.OuterHtml);
        Assert.Null(first.QuerySelector("#rate"));
        Assert.Empty(first.QuerySelectorAll("main script:not([src])"));
        using var nothing = await member.SendAsync("/training/recall", "#recall", ("go", "check"));
        Assert.Contains("请先作答", (await member.ReadAsync(nothing.Headers.Location!.OriginalString)).Said("[role=alert]"));

        using var right = await member.SendAsync("/training/recall", "#recall", ("v", "A"), ("go", "check"));
        var told = await member.ReadAsync(right.Headers.Location!.OriginalString);
        Assert.Contains("答对了", told.Said(".told .right"));
        Assert.Contains("解析在此", told.Said(".told"));
        Assert.Equal(["忘了 明天", "吃力 明天", "记得 2 天后", "轻松 3 天后"], told.QuerySelectorAll("#rate button").Select(button => string.Join(' ', button.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))));
        // Pressed twice.
        using var rated = await member.SendAsync("/training/recall", "#rate", ("rating", "Good"));
        Assert.Equal(HttpStatusCode.Redirect, rated.StatusCode);
        Assert.Equal("2/3", (await member.ReadAsync("/training/recall")).Said("#progress"));

        using var wrong = await member.SendAsync("/training/recall", "#recall", ("v", "B"), ("go", "check"));
        var choices = await member.ReadAsync("/training/recall");
        Assert.Equal("Again", Assert.Single(choices.QuerySelectorAll("#rate button")).GetAttribute("value"));
        using var cheated = await member.SendAsync("/training/recall", "#rate", ("rating", "Easy"));
        Assert.Contains("答错了的题只能算忘了", (await member.ReadAsync(cheated.Headers.Location!.OriginalString)).Said("[role=alert]"));
        using var again = await member.SendAsync("/training/recall", "#rate", ("rating", "Again"));
        using var forgot = await member.SendAsync("/training/recall", "#recall", ("go", "forgot"));
        using var last = await member.SendAsync("/training/recall", "#rate", ("rating", "Again"));
        var end = await member.ReadAsync("/training/recall");
        Assert.Contains("今天的复习做完了，一共 3 道。", end.Said("#end"));
        Assert.Contains("2026-03-04", end.Said("#end"));
        Assert.Equal(3, await app.AskAsync(db => db.RecallReviews.CountAsync(Cancel)));
        using var bad = await member.Http.PostAsync("/training/recall?handler=Rate", new FormUrlEncodedContent([]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task The_book_shows_the_guide_word_for_word_and_can_be_narrowed_and_printed()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await app.MistakenAsync(25, withGuide: true);
        using var member = await app.MemberSignedInAsync("H001", "lilei");
        var book = await member.ReadAsync("/training/mistakes");
        Assert.Contains("共 25 道错题，25 道今天该复习，0 道已掌握。", book.Said("#counts"));
        Assert.Equal(20, book.All(".mistake").Count);
        var guide = await app.AskAsync(db => db.GuideVersions.Where(version => db.Guides.Any(one => one.Id == version.GuideId && one.Code == RecallOffice.Guide && one.CurrentVersion == version.Number)).Select(version => version.Content).SingleAsync(Cancel));
        var lines = FacetText.Lines(guide, Facet.Materials);
        Assert.Equal(lines.Take(12), book.QuerySelector(".mistake")!.QuerySelectorAll("blockquote p").Skip(1).Select(line => line.TextContent));
        Assert.Equal($"/guides/{RecallOffice.Guide}", book.QuerySelector(".mistake blockquote a")!.GetAttribute("href"));
        Assert.StartsWith("/training/attempts/", book.QuerySelector(".mistake .hint a")!.GetAttribute("href"), StringComparison.Ordinal);

        Assert.Equal(5, (await member.ReadAsync("/training/mistakes?page=2")).All(".mistake").Count);
        Assert.Single((await member.ReadAsync("/training/mistakes?tag=标签7&exam=E-1&state=due")).All(".mistake"));
        Assert.Contains("没有符合条件的错题", (await member.ReadAsync("/training/mistakes?state=mastered")).Said(".empty"));
        var printed = await member.ReadAsync($"/training/mistakes?guide={RecallOffice.Guide}&print=true");
        Assert.Equal(25, printed.All(".mistake details[open]").Count);
        Assert.Contains("错题本 · 李雷 · 2026-03-03", printed.Said("h1"));
        Assert.Contains("Show the answer", (await member.ReadAsync("/training/mistakes?lang=en")).Said(".mistake summary"));
    }

    [Fact]
    public async Task Who_has_none_and_who_is_no_member_reads_why()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.MistakenAsync();
        using var other = await app.MemberAsync("H002", "韩梅梅", "hanmei");
        Assert.Contains("还没有错题", (await other.ReadAsync("/training/mistakes")).Said(".empty"));
        Assert.Contains("今天没有要复习的题", (await other.ReadAsync("/training/recall")).Said("#end"));
        using var stranger = await Staff.SignedInAsync(app, "editor", Knowledge.Office.Role.Editor);
        Assert.Contains("没有对应到工作人员", (await stranger.ReadAsync("/training/mistakes")).Said("main"));
        Assert.Contains("没有对应到工作人员", (await stranger.ReadAsync("/training/recall")).Said("main"));
    }
}
