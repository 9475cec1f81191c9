using System.Globalization;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams.Regrades;
using Microsoft.EntityFrameworkCore;
using static Hanyang.Assistant.Training.Tests.Exams.Trainers;

namespace Hanyang.Assistant.Training.Tests.Exams;

public class TellingOfNewGrades
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Whose_grade_a_ruling_changes_is_told_once_and_nobody_else(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync(5);
        await app.HoldAsync(attempts: 2);
        var (attempt, lilei) = await app.SitAsync("李雷", "BBAAB");
        await app.SitAsync("韩梅", "AAAAA");
        var again = (await app.StartExamAsync(lilei)).Attempt;
        await app.HandInAsync(again, lilei);
        // A preview tells nobody, nor does a ruling that is refused.
        await app.PreviewAsync(new("Q-1", RulingKind.Everybody), Trainer(901));
        Assert.Equal(RegradeOutcome.ChangedMeanwhile, (await app.RuleAsync(new("Q-1", RulingKind.Everybody), "题干有歧义", Trainer(901), seen: 99)).Outcome);
        Assert.Empty(await TextsAsync(app));

        Assert.Equal((RegradeOutcome.Fine, 2), await app.RuleAsync(new("Q-1", RulingKind.Everybody), "题干有歧义", Trainer(901)));
        var notice = await app.AskAsync(db => db.Notices.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal((lilei, $"/training/attempts/{again}", false, NoticeState.Waiting), (notice.PersonId, notice.Path, notice.IsReminder, notice.State));
        Assert.Equal([$"您的《Certification》成绩有更正：原为 2 / 5 分（未合格），现为 3 / 5 分（合格）；原为 0 / 5 分（未合格），现为 1 / 5 分（未合格）。原因：题干有歧义。可以打开答卷查看。"], await TextsAsync(app));
        // Another ruling is another notice; one that changes nothing is none.
        await app.RuleAsync(new("Q-3", RulingKind.Everybody), "都算对", Trainer(901));
        await app.RuleAsync(new("Q-1", RulingKind.AsAsked), "更正有误", Trainer(901));
        Assert.Equal([lilei, lilei, lilei], await app.AskAsync(db => db.Notices.Select(n => n.PersonId).ToListAsync(Cancel)));
        Assert.Equal(attempt, (await app.LookAsync(attempt, lilei))!.Attempt.Id);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_mark_by_hand_that_changes_a_grade_is_told_too_and_the_first_one_is_not(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync(3, byHand: true);
        await app.HoldAsync(items: 3);
        var (attempt, _) = await app.SitAsync("李雷", "WAB");
        var item = (await app.AttemptAsync(attempt)).Paper.Marks!.ToList().FindIndex(mark => mark.NeedsHand) + 1;
        await app.MarkAsync(Trainer(901), attempt, 0.5m, item: item);
        Assert.Empty(await TextsAsync(app));
        await app.MarkAsync(Trainer(901), attempt, 1, item: item);
        await app.MarkAsync(Trainer(901), attempt, 1, item: item);
        Assert.Equal([$"您的《Certification》成绩有更正：原为 1.5 / 3 分（未合格），现为 2 / 3 分（合格）。原因：第 {item} 题重新阅卷。可以打开答卷查看。"], await TextsAsync(app));
    }

    [Fact]
    public void It_reads_well_in_english_too()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.StartsWith("Your grade in E has been corrected: it was 2 / 5", GradeNotices.Changed.Say(["E", "why", "", "2", "5", "failed", "3", "5", "passed"]), StringComparison.Ordinal);
    }

    private static async Task<List<string>> TextsAsync(AssistantApp app)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        return (await app.AskAsync(db => db.Notices.AsNoTracking().OrderBy(n => n.Id).ToListAsync(Cancel))).ConvertAll(n => GradeNotices.Changed.Say(n.Arguments));
    }
}
