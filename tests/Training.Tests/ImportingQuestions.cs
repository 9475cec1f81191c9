using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Questions;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Tests;

public class ImportingQuestions
{
    private const string Good = """{"code":"YB-1","kind":"single","text":"几天?","options":[{"text":"3天","correct":true},{"text":"5天"}],"guide":"MZ-01","facet":"promisedLimit","tags":["婚姻"]}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task All_or_none_unless_the_good_ones_are_wanted(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.PublishAsync("MZ-01", SampleGuides.Marriage);
        const string file = $$"""[{{Good}},{"code":"YB-2","kind":"trueFalse","text":"对吗"},{"code":"YB-3","kind":"single","text":"x","options":[{"text":"a","correct":true},{"text":"b","correct":true}]},{{Good}},{"code":"YB-5","kind":"trueFalse","text":"y","correct":true,"guide":"NO-1"},{"code":"YB-6","kind":"trueFalse","text":"z","correct":true,"options":[{"text":"a"}]},{"kind":"trueFalse","text":"无编码","correct":false}]""";
        var refused = await app.ImportAsync("q.json", file);
        Assert.True(refused.IsRefused);
        Assert.Equal((7, 2), (refused.Read, refused.Added));
        Assert.Equal([(2, "correct"), (3, "options"), (4, "code"), (5, "guide"), (6, "options")], refused.Rejected.Select(row => (row.Row, row.Field)));
        Assert.Equal(0, await app.AskAsync(db => db.Questions.CountAsync(Cancel)));

        var saved = await app.ImportAsync("q.json", file, new(AcceptValid: true));
        Assert.Equal((false, 2), (saved.IsRefused, saved.Added));
        var again = await app.ImportAsync("q.json", file, new(AcceptValid: true));
        Assert.Equal((0, 2), (again.Added, again.Unchanged));
        var question = await app.AskAsync(db => db.Questions.AsNoTracking().Include(one => one.Versions).SingleAsync(one => one.Code == "YB-1", Cancel));
        Assert.Equal((QuestionState.Active, 1, 1, "MZ-01", "\n婚姻\n"), (question.State, question.CurrentVersion, question.GuideVersion, question.GuideCode, question.TagLines));
        Assert.Equal("single: 几天? | +3天; 5天", Told.Of(question.Current.Content));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_changed_question_gets_a_new_version_and_keeps_the_old_one(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.PublishAsync("MZ-01", SampleGuides.Marriage);
        await app.ImportAsync("q.json", $"[{Good}]", new(Sample: true));
        Assert.Equal(1, (await app.ImportAsync("q.json", $"[{Good.Replace("5天", "7天")}]")).Updated);
        Assert.Equal(1, (await app.ImportAsync("q.json", $"[{Good.Replace("5天", "7天").Replace("\"tags\"", "\"state\":\"retired\",\"tags\"")}]")).Updated);
        var question = await app.AskAsync(db => db.Questions.AsNoTracking().Include(one => one.Versions).SingleAsync(Cancel));
        Assert.Equal((2, false, QuestionState.Retired), (question.CurrentVersion, question.IsSample, question.State));
        Assert.Equal(["single: 几天? | +3天; 5天", "single: 几天? | +3天; 7天"], question.Versions.OrderBy(version => version.Number).Select(version => Told.Of(version.Content)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_sample_bank_is_loaded_once_and_every_export_changes_nothing(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var (total, own) = await app.AskAsync(async db => (await db.Questions.CountAsync(Cancel), await db.Questions.CountAsync(question => !question.IsSample, Cancel)));
        var files = typeof(TrainingKinds).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("sample/questions/", StringComparison.Ordinal));
        Assert.Equal(files.Sum(name => System.Text.Json.JsonDocument.Parse(typeof(TrainingKinds).Assembly.GetManifestResourceStream(name)!).RootElement.GetArrayLength()), total);
        Assert.True(total >= 400, $"{total} questions");
        Assert.Equal(0, own);
        foreach (var name in new[] { "q.json", "q.csv", "q.xlsx", "q.gift", "q.xml", "q.zip" })
        {
            var (file, written) = await app.ExportAsync(name);
            Assert.Null(written.Refusal);
            Assert.Equal(total, written.Written + written.LeftOut.Count);
            Assert.True(name is "q.gift" or "q.xml" || written.LeftOut.Count == 0, name);
            var report = await app.ImportAsync(name, file);
            Assert.Empty(report.Rejected);
            Assert.True(report.Read == report.Unchanged && report.Read == written.Written, $"{name}: {report}");
        }

        await app.RestartAsync();
        Assert.Equal(total, await app.AskAsync(db => db.Questions.CountAsync(Cancel)));
        await app.UseAsync<Sample.SampleQuestions, int>(sample => sample.RemoveAsync(Actor.Itself, Cancel));
        await app.RestartAsync();
        Assert.Equal(0, await app.AskAsync(db => db.Questions.CountAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Questions_of_ones_own_keep_the_sample_out(Engine engine)
    {
        await using var database = await AssistantApp.StartAsync(engine);
        await database.ImportAsync("q.txt", "1. 对吗?\n答案:对");
        Assert.Equal(0, await database.UseAsync<Sample.SampleQuestions, int>(sample => sample.LoadAsync(Cancel)));
        Assert.Equal(1, await database.AskAsync(db => db.Questions.CountAsync(Cancel)));
    }

    [Fact]
    public async Task New_questions_belong_to_whoever_imports_them()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var trainer = new Actor(7, "张老师", Role.Trainer, "HY");
        var kind = TrainingKinds.QuestionsOf(trainer);
        await app.UseAsync<CatalogueImport, ImportReport>(import =>
            import.RunAsync(kind, kind.Open("q.txt", () => new MemoryStream("1. 对吗?\n答案:对"u8.ToArray())), new(By: trainer), Cancel));
        var question = await app.AskAsync(db => db.Questions.AsNoTracking().Include(one => one.Versions).SingleAsync(Cancel));
        Assert.Equal((7, "HY", "张老师"), (question.OwnerId, question.Unit, question.Current.CreatedBy));
        Assert.StartsWith("c-", question.Code, StringComparison.Ordinal);
    }
}
