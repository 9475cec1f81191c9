using System.Diagnostics;
using System.Text.Json;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests.Import;

public class TheImportCommand
{
    private static readonly string Units = Path.Combine(HomeFolder.Solution()!, "Knowledge", "Sample", "units.json");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task It_prints_one_json_document_and_exits_as_promised(Engine engine)
    {
        await using var database = await TestDatabase.PreparedAsync(engine, sample: false);
        var (exit, output, _) = await RunAsync(database, "import", "units", Units, "--json", "--dry-run");
        Assert.Equal((0, """{"read":28,"added":28,"updated":0,"unchanged":0,"rejected":[]}"""), (exit, output.Trim()));
        (exit, output, _) = await RunAsync(database, "import", "units", Units, "--json");
        Assert.Equal((0, 28), (exit, JsonDocument.Parse(output).RootElement.GetProperty("added").GetInt32()));

        var exported = Path.Combine(database.Folder, "units.xlsx");
        Assert.Equal(0, (await RunAsync(database, "export", "units", exported)).Exit);
        (exit, output, _) = await RunAsync(database, "import", "units", exported);
        Assert.Equal(0, exit);
        Assert.Contains("不变 28", output, StringComparison.Ordinal);

        var bad = Path.Combine(database.Folder, "bad.csv");
        await File.WriteAllTextAsync(bad, "code,name,level\nHY,,district\n", TestContext.Current.CancellationToken);
        (exit, output, _) = await RunAsync(database, "import", "units", bad, "--json");
        var rejected = JsonDocument.Parse(output).RootElement.GetProperty("rejected").EnumerateArray().Single();
        Assert.Equal((1, 2, "name"), (exit, rejected.GetProperty("row").GetInt32(), rejected.GetProperty("field").GetString()));
    }

    [Theory]
    [InlineData("import", "nothing", "a.json")]
    [InlineData("import", "units")]
    [InlineData("export", "units", "a.docx")]
    public async Task Wrong_usage_is_exit_2_with_a_sentence(params string[] arguments)
    {
        await using var database = await TestDatabase.PreparedAsync(Engine.Sqlite);
        var (exit, output, error) = await RunAsync(database, arguments);
        Assert.Equal((2, ""), (exit, output));
        Assert.NotEmpty(error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(TestDatabase database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "hanyang.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = database.Folder,
        };
        start.Environment["HANYANG_HOME"] = database.Folder;
        start.Environment["ConnectionStrings__Assistant"] = database.ConnectionString;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
