using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Import;

public class ImportingACatalogue
{
    private const string Unit = """{"code":"HY","name":"汉阳区行政审批局","level":"district"}""";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_export_of_the_whole_sample_in_any_format_changes_nothing_when_imported_again(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.ImportSampleAsync();
        Assert.Equal(2, (await app.ImportAsync(CatalogueKinds.Calendar, """[{"date":"2027-01-01","name":"元旦","isOffDay":true},{"date":"2027-01-02","name":"元旦","isOffDay":false}]""")).Added);
        Assert.Equal(3, (await app.ImportAsync(CatalogueKinds.TrialQuestions, """[{"text":"扯证要啥","codes":["MZ-01","MZ-02"],"expectation":"answered"},{"text":"飞碟停哪里","expectation":"refused"},{"text":"随便问问"}]""")).Added);
        var revision = await app.ReadAsync(db => db.CatalogueRevisionAsync(default));

        foreach (var kind in CatalogueKinds.All)
        {
            foreach (var format in Enum.GetValues<ExchangeFormat>())
            {
                var again = await app.ImportAsync(kind, await app.ExportAsync(kind, format), format: format);
                Assert.Empty(again.Rejected);
                Assert.True(again.Read > 0 && again.Read == again.Unchanged, $"{kind.Name} {format}: {again}");
            }
        }

        Assert.Equal(revision, await app.ReadAsync(db => db.CatalogueRevisionAsync(default)));
        Assert.True(await app.ReadAsync(db => db.Guides.AllAsync(guide => guide.IsSample)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task One_bad_row_saves_none_unless_the_good_ones_are_wanted(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        const string file = $$"""[{{Unit}},{"code":"HY-9","name":"某街道","level":"subdistrict","parent":"NO"},{"code":"HY-9-1","name":"某社区","level":"community","parent":"HY-9"},{{Unit}}]""";

        var refused = await app.ImportAsync(CatalogueKinds.Units, file);
        Assert.True(refused.IsRefused);
        Assert.Equal((4, 1), (refused.Read, refused.Added));
        Assert.Equal([(2, "parent"), (3, "parent"), (4, "code")], refused.Rejected.Select(row => (row.Row, row.Field)));
        Assert.Equal(0, await app.ReadAsync(db => db.Units.CountAsync()));

        Assert.False((await app.ImportAsync(CatalogueKinds.Units, file, new(DryRun: true, AcceptValid: true))).IsRefused);
        Assert.Equal(0, await app.ReadAsync(db => db.Units.CountAsync()));

        Assert.False((await app.ImportAsync(CatalogueKinds.Units, file, new(AcceptValid: true))).IsRefused);
        Assert.Equal("HY", await app.ReadAsync(db => db.Units.Select(unit => unit.Code).SingleAsync()));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_changed_guide_gets_a_new_version_and_is_no_longer_sample_data(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        Assert.Equal(2, (await app.ImportAsync(CatalogueKinds.Guides, Guides("旧名"), new(Sample: true))).Added);
        var changed = await app.ImportAsync(CatalogueKinds.Guides, Guides("新名"));
        Assert.Equal((1, 1), (changed.Updated, changed.Unchanged));

        var guide = await app.ReadAsync(db => db.Guides.Include(guide => guide.Versions).SingleAsync(guide => guide.Code == "A-1"));
        Assert.Equal(["旧名", "新名"], guide.Versions.OrderBy(version => version.Number).Select(version => version.Content.Name));
        Assert.False(guide.IsSample);
        Assert.True(await app.ReadAsync(db => db.Guides.Where(guide => guide.Code == "A-2").Select(guide => guide.IsSample).SingleAsync()));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_withdrawn_guide_stays_so_until_a_file_says_otherwise(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var withdrawn = Guides("甲", ""","status":"withdrawn","successor":"A-2" """);
        Assert.Equal(2, (await app.ImportAsync(CatalogueKinds.Guides, withdrawn)).Added);
        Assert.Equal(2, (await app.ImportAsync(CatalogueKinds.Guides, withdrawn)).Unchanged);
        Assert.Equal(2, (await app.ImportAsync(CatalogueKinds.Guides, Guides("甲"))).Unchanged);
        Assert.Equal(GuideStatus.Withdrawn, await StatusAsync());
        foreach (var format in Enum.GetValues<ExchangeFormat>())
        {
            Assert.Equal(2, (await app.ImportAsync(CatalogueKinds.Guides, await app.ExportAsync(CatalogueKinds.Guides, format), format: format)).Unchanged);
        }

        Assert.Equal(1, (await app.ImportAsync(CatalogueKinds.Guides, Guides("甲", ""","status":"published" """))).Updated);
        Assert.Equal(GuideStatus.Published, await StatusAsync());

        Task<GuideStatus> StatusAsync() => app.ReadAsync(db => db.Guides.Where(guide => guide.Code == "A-1").Select(guide => guide.Status).SingleAsync());
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_public_documents_and_questions_come_in_once(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        foreach (var (kind, path, count) in new[]
        {
            (CatalogueKinds.Policies, "data/policies/documents.json", 37),
            (CatalogueKinds.Faqs, "data/policies/faq.json", 20),
            (CatalogueKinds.Calendar, "data/calendars/2026.json", 39),
        })
        {
            var file = await File.ReadAllBytesAsync(SharedData.PathOf(path), TestContext.Current.CancellationToken);
            Assert.Equal((count, count), await CountsAsync(kind, file, report => report.Added));
            Assert.Equal((count, count), await CountsAsync(kind, file, report => report.Unchanged));
            foreach (var format in Enum.GetValues<ExchangeFormat>())
            {
                var again = await app.ImportAsync(kind, await app.ExportAsync(kind, format), format: format);
                Assert.Equal(count, again.Unchanged);
            }
        }

        async Task<(int Read, int Of)> CountsAsync(ImportKind kind, byte[] file, Func<ImportReport, int> of)
        {
            var report = await app.ImportAsync(kind, file);
            return (report.Read, of(report));
        }
    }

    [Theory]
    [InlineData("faqs", """[{"question":"问","answer":"答","guide":"NO"}]""", "guide")]
    [InlineData("joint-services", """[{"code":"L","name":"事","kind":"oneThing","guides":["NO"]}]""", "guides")]
    [InlineData("points", """[{"code":"P","name":"点","kind":"hall","level":"district","unit":"NO"}]""", "unit")]
    [InlineData("points", """[{"code":"P","name":"点","kind":"hall","level":"district","offers":["NO"]}]""", "offers")]
    public async Task A_code_that_stands_for_nothing_is_refused(string kind, string file, string field)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var rejected = Assert.Single((await app.ImportAsync(CatalogueKinds.Find(kind)!, file)).Rejected);
        Assert.Equal((1, field), (rejected.Row, rejected.Field));
        Assert.Contains("“NO”", rejected.Reason, StringComparison.Ordinal);
    }

    private static string Guides(string name, string more = "") =>
        "[" + Guide("A-1", name, more) + "," + Guide("A-2", "另一个", "") + "]";

    private static string Guide(string code, string name, string more) =>
        $$"""{"code":"{{code}}","name":"{{name}}","department":"某局","handling":{"district":"accept","subdistrict":"none","community":"none","station":"none"}{{more}}}""";
}
