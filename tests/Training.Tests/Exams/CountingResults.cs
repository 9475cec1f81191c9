using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Analysis;
using Hanyang.Assistant.Training.Exams.Regrades;
using Hanyang.Assistant.Training.Exams.Results;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Microsoft.EntityFrameworkCore;
using static Hanyang.Assistant.Training.Tests.Exams.Trainers;

namespace Hanyang.Assistant.Training.Tests.Exams;

public class CountingResults
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Units_of_a_level_stand_for_all_below_them(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await OfficeAsync(app);
        var results = await ReadAsync(app, UnitScope.Everything);
        // By unit, then by number.
        Assert.Equal([("李雷", ResultState.Passed, 0.8), ("小红", ResultState.Absent, null), ("韩梅", ResultState.Failed, 0.4), ("小明", ResultState.Passed, 1.0)],
            results.People.Select(one => (one.Member.Person.Name, one.State, one.Share)));
        Assert.Equal(["月湖街 3 2 1 0.6", "建桥街 1 1 1 1"], results.ByUnit(Level.Subdistrict, results.People).Select(Say));
        Assert.Equal(["月湖社区 1 1 1 0.8", "月湖街 2 1 0 0.4", "建桥街 1 1 1 1"], results.ByUnit(Level.Community, results.People).Select(Say));
        Assert.Equal(["汉阳局 4 3 2 0.73"], results.ByUnit(Level.District, results.People).Select(Say));
        // Who holds two posts counts in both, and who holds none is named so.
        Assert.Equal(["未分岗位 1 0 0 -", "社保窗口 1 1 1 1", "医保窗口 3 3 2 0.73"], ExamResults.ByPost(results.People).Select(Say));
        Assert.Equal(["李雷"], (await ReadAsync(app, new(["C1"]))).People.Select(one => one.Member.Person.Name));
        Assert.Equal(["小明"], (await ReadAsync(app, UnitScope.Everything, "S2")).People.Select(one => one.Member.Person.Name));
        Assert.Empty((await ReadAsync(app, new(["C1"]), "S2")).People);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Weak_topics_stand_on_top_and_each_unit_has_its_share(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await OfficeAsync(app);
        var results = await ReadAsync(app, UnitScope.Everything);
        var map = await app.UseAsync<ITrainingDb, QuestionShelf, TopicMap>((db, shelf) => TopicReading.OfAsync(db, shelf, results, Level.Subdistrict, Cancel));
        Assert.Equal(["月湖街", "建桥街"], map.Units);
        // 医保 is, 婚姻: in the first street one has 2 and 3 of three, another 2 and 1; in the second all are right.
        Assert.Equal(["医保 7/9 4/6 3/3", "婚姻 7/9 4/6 3/3"], map.Topics.OrderByDescending(topic => topic.Tag == "医保").Select(topic => $"{topic.Tag} {Share(topic.Whole)} {string.Join(' ', topic.Cells.Select(cell => Share(cell!)))}"));
        Assert.Equal((2, ""), (map.Topics[0].Whole.Step, map.Topics[0].Whole.Sign));
        Assert.Equal(["▼▼", "▼", "", "▲"], new[] { 0.59, 0.6, 0.75, 0.9 }.Select(share => new TopicCell(share, 1).Sign));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_analysis_counts_each_person_once_and_knows_the_corrected_key(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await OfficeAsync(app);
        var analysis = await AnalyseAsync(app, UnitScope.Everything);
        Assert.Equal((3, 5), (analysis.Exam!.Count, analysis.Items.Count));
        var first = analysis.Items.Single(item => item.Code == "Q-1");
        Assert.Equal((3, 1.0 / 3), (first.Figures.Count, first.Figures.Facility));
        Assert.Equal([("A", true, 1), ("B", false, 2), ("C", false, 0)], first.Options.Select(option => (option.Key, option.IsCorrect, option.Count)));
        Assert.Equal([ItemHintKind.TooFew], first.Hints.Select(hint => hint.Kind));
        Assert.Equal(1, (await AnalyseAsync(app, new(["C1"]))).Exam!.Count);
        Assert.Null((await AnalyseAsync(app, new(["S9"]))).Exam);
        await app.RuleAsync(new("Q-2", RulingKind.Nobody), "题干有误", Trainer(901));
        Assert.DoesNotContain("Q-2", (await AnalyseAsync(app, UnitScope.Everything)).Items.Select(item => item.Code));
    }

    private static string Share(TopicCell cell) => $"{cell.Share * cell.Answers:0}/{cell.Answers}";

    private static string Say(Tally tally) => $"{tally.Name} {tally.Invited} {tally.Present} {tally.Passed} {(tally.Mean is { } mean ? $"{mean:0.##}" : "-")}";

    private static Task<ExamAnalysis> AnalyseAsync(AssistantApp app, UnitScope scope) => app.UseAsync<ITrainingDb, QuestionShelf, ExamAnalysis>(async (db, shelf) =>
        await ExamAnalysis.OfAsync(db, shelf, await db.Exams.Select(exam => exam.Id).SingleAsync(Cancel), scope, Cancel));

    private static Task<ExamResults> ReadAsync(AssistantApp app, UnitScope scope, string? unit = null) =>
        app.AskAsync(async db => await ExamResults.OfAsync(db, await db.Exams.AsNoTracking().SingleAsync(Cancel), scope, unit, BureauTime.Day(app.Now), Cancel));

    /// <summary>Four members, three of whom sat the exam: one passed in a community of one subdistrict, one failed in that subdistrict, one passed in another.</summary>
    private static async Task OfficeAsync(AssistantApp app)
    {
        await app.OpenUnitsAsync();
        await app.AskAsync(async db =>
        {
            for (var i = 1; i <= 5; i++)
            {
                db.Questions.Add(Question.Write($"Q-{i}", new() { Stem = $"第{i}问", Body = new SingleChoice([new("A", "对的", true), new("B", "错的", false), new("C", "也错", false)]), Tags = [.. i <= 3 ? ["医保"] : Array.Empty<string>(), .. i >= 3 ? ["婚姻"] : Array.Empty<string>()] }, QuestionState.Active, null, new(null, "甲", null), sample: false, app.Now));
            }

            return await db.SaveChangesAsync(Cancel);
        });
        await app.HoldAsync();
        await app.SitAsync("李雷", "BAAAA", "C1");
        await app.SitAsync("韩梅", "BAABB", "S1");
        await app.SitAsync("小明", "AAAAA", "S2");
        await app.JoinAsync("小红", "S1");
        await app.AskAsync(async db =>
        {
            Post medical = new("YB", "医保窗口", false), social = new("SB", "社保窗口", false);
            foreach (var member in await db.Members.Include(one => one.Person).Include(one => one.Holdings).Where(one => one.Person.Name != "小红").ToListAsync(Cancel))
            {
                member.Revise(member.Person.Name, member.Person.Unit, member.Person.Name == "小明" ? [medical, social] : [medical], null, null);
            }

            return await db.SaveChangesAsync(Cancel);
        });
    }
}
