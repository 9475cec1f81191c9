using System.Text;
using System.Text.Json;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Members;

public class ImportingMembers
{
    private const string Units = """[{"code":"HY","name":"审批局","level":"district"},{"code":"HY-01","name":"听琴街道","level":"subdistrict","parent":"HY"}]""";
    private const string Posts = """[{"code":"YB","name":"医保窗口"},{"code":"SB","name":"社保窗口"}]""";
    private const string People = "工号,姓名,单位编码,岗位,到岗日期\nH001,李雷,HY-01,医保窗口、社保窗口,2024/3/1\nH002,韩梅,HY,YB,\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_sheet_comes_in_and_out_in_every_format_and_changes_nothing_the_second_time(Engine engine)
    {
        await using var app = await StartAsync(engine);
        Assert.Equal(2, (await app.ImportAsync(TrainingKinds.Members, People, new(DryRun: true), ExchangeFormat.Csv)).Added);
        Assert.Equal(0, await app.AskAsync(db => db.Members.CountAsync(Cancel)));
        var report = await app.ImportAsync(TrainingKinds.Members, People, format: ExchangeFormat.Csv);
        Assert.Equal((2, 0), (report.Added, report.Rejected.Count));
        Assert.Equal(2, (await app.ImportAsync(TrainingKinds.Members, People, format: ExchangeFormat.Csv)).Unchanged);
        foreach (var format in Enum.GetValues<ExchangeFormat>())
        {
            Assert.Equal(2, (await app.ImportAsync(TrainingKinds.Members, await app.ExportAsync(TrainingKinds.Members, format), format: format)).Unchanged);
        }

        var member = await app.AskAsync(db => db.Members.Include(m => m.Person).Include(m => m.Holdings).ThenInclude(h => h.Post).SingleAsync(m => m.StaffNumber == "H001", Cancel));
        Assert.Equal(("李雷", "HY-01", "SB YB", new DateOnly(2024, 3, 1)), (member.Person.Name, member.Person.Unit, string.Join(' ', member.Posts.Select(post => post.Code)), member.JoinedOn!.Value));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Somebody_moves_changes_posts_and_leaves(Engine engine)
    {
        await using var app = await StartAsync(engine);
        await app.ImportAsync(TrainingKinds.Members, People, format: ExchangeFormat.Csv);
        var report = await app.ImportAsync(TrainingKinds.Members, """[{"code":"H001","name":"李雷","unit":"HY","posts":["SB"],"joinedOn":"2024-03-01","leftOn":"2026-03-02"}]""");
        Assert.Equal((1, 0), (report.Updated, report.Added));

        var member = await app.AskAsync(db => db.Members.Include(m => m.Person).Include(m => m.Holdings).ThenInclude(h => h.Post).SingleAsync(m => m.StaffNumber == "H001", Cancel));
        Assert.Equal(("HY", "SB"), (member.Person.Unit, member.Posts.Single().Code));
        Assert.Equal((MemberState.Active, MemberState.Left), (member.StateOn(new(2026, 3, 1)), member.StateOn(new(2026, 3, 2))));
        Assert.Equal(["H002"], await app.AskAsync(db => db.Members.ActiveOn(new DateOnly(2026, 3, 2)).Select(m => m.StaffNumber).ToListAsync(Cancel)));
    }

    [Theory]
    [InlineData("""{"code":"H1","name":"李雷","unit":"NO","posts":[]}""", "unit")]
    [InlineData("""{"code":"H1","name":"李雷","unit":"HY","posts":["不存在的窗口"]}""", "posts")]
    [InlineData("""{"code":"H1","name":"","unit":"HY"}""", "name")]
    [InlineData("""{"code":"H1","name":"13812345678","unit":"HY"}""", "name")]
    [InlineData("""{"code":"110101199003077758","name":"李雷","unit":"HY"}""", "code")]
    [InlineData("""{"code":"H1","name":"李雷","unit":"HY","joinedOn":"2024-03-01","leftOn":"2024-02-01"}""", "leftOn")]
    [InlineData("""{"code":"H1","name":"李雷","unit":"HY","phone":"1"}""", "phone")]
    public async Task A_row_is_refused_with_its_field(string row, string field)
    {
        await using var app = await StartAsync(Engine.Sqlite);
        var report = await app.ImportAsync(TrainingKinds.Members, $"[{row},{"""{"code":"H2","name":"韩梅","unit":"HY"}"""}]");
        Assert.Equal((field, 1, true), (report.Rejected.Single().Field, report.Rejected.Single().Row, report.IsRefused));
        Assert.Equal(0, await app.AskAsync(db => db.Members.CountAsync(Cancel)));
        report = await app.ImportAsync(TrainingKinds.Members, $"[{row},{"""{"code":"H2","name":"韩梅","unit":"HY"}"""}]", new(AcceptValid: true));
        Assert.Equal((1, 1), (report.Added, report.Rejected.Count));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_sample_brings_thirty_invented_members_and_takes_them_along(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        Assert.Equal(30, await app.AskAsync(db => db.Members.CountAsync(m => m.IsSample && m.Person.Name.StartsWith("示例"), Cancel)));
        // Somebody has tried an account out on one of them.
        var password = await app.OpenAccountAsync("tryout", Knowledge.Office.Role.Staff);
        await app.UseAsync(async db =>
        {
            var account = await db.Accounts.SingleAsync(Cancel);
            account.Tie(await db.Members.Where(m => m.StaffNumber == "SL0001").Select(m => m.Person).SingleAsync(Cancel));
            await db.SaveChangesAsync(Cancel);
        });

        Assert.Equal(0, (await Terminal.RunAsync(app.Database, "sample", "remove")).ExitCode);
        await app.RestartAsync();

        Assert.Equal((0, 0), (await app.AskAsync(db => db.Members.CountAsync(Cancel)), await app.AskAsync(db => db.Posts.CountAsync(Cancel))));
        Assert.Equal(["tryout", "示例·云帆"], (await app.AskAsync(db => db.People.Select(person => person.Name).ToListAsync(Cancel))).Order(StringComparer.Ordinal));
        Assert.NotEmpty(password);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_full_district_of_generated_members_comes_in_at_the_terminal(Engine engine)
    {
        await using var database = await TestDatabase.PreparedAsync(engine, sample: false);
        var folder = Path.Combine(database.Folder, "full");
        Assert.Equal(0, (await Terminal.RunAsync(database, "sample", "generate", folder, "--guides", "10", "--joint-services", "2")).ExitCode);
        foreach (var kind in (string[])["units", "posts", "members"])
        {
            var result = await Terminal.RunAsync(database, "import", kind, Path.Combine(folder, $"{kind}.json"), "--json");
            Assert.Equal((0, ""), (result.ExitCode, result.Errors));
            var report = JsonDocument.Parse(result.Output).RootElement;
            Assert.Equal(kind switch { "units" => 509, "posts" => 11, _ => 1_455 }, report.GetProperty("added").GetInt32());
        }

        var again = await Terminal.RunAsync(database, "import", "members", Path.Combine(folder, "members.json"), "--json");
        Assert.Equal(1_455, JsonDocument.Parse(again.Output).RootElement.GetProperty("unchanged").GetInt32());
    }

    private static async Task<AssistantApp> StartAsync(Engine engine)
    {
        var app = await AssistantApp.StartAsync(engine);
        Assert.Equal(2, (await app.ImportAsync(CatalogueKinds.Units, Encoding.UTF8.GetBytes(Units))).Added);
        Assert.Equal(2, (await app.ImportAsync(TrainingKinds.Posts, Encoding.UTF8.GetBytes(Posts))).Added);
        return app;
    }
}
