using System.Text.Json;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests;

/// <summary>Refused is exit 1 with one sentence, written wrongly is exit 2; nothing is made on the disk.</summary>
public class RefusingCommands
{
    [Theory]
    [InlineData(1, "import", "units", "no-such-file.json")]
    [InlineData(1, "export", "units", "no/such/folder/a.csv")]
    [InlineData(1, "evaluate", "no-such-folder")]
    [InlineData(1, "restore", "no-such-file.zip")]
    [InlineData(1, "backup", "saved.zip")]
    [InlineData(2, "import", "nothing", "a.json")]
    [InlineData(2, "restore")]
    public async Task What_is_not_there_is_told_alike(int exit, params string[] arguments)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var told = await Terminal.RunAsync(database, arguments);
        Assert.Equal((exit, ""), (told.ExitCode, told.Output));
        Assert.Single(told.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(Directory.EnumerateFiles(database.Folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(1, "import", "units", "no-such-file.json", "--json")]
    [InlineData(1, "evaluate", "no-such-folder", "--json")]
    [InlineData(2, "import", "nothing", "a.json", "--json")]
    [InlineData(2, "ask", "--json")]
    public async Task A_script_gets_one_document_as_well(int exit, params string[] arguments)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var told = await Terminal.RunAsync(database, arguments);
        Assert.Equal(exit, told.ExitCode);
        using var document = JsonDocument.Parse(told.Output);
        var error = Assert.Single(document.RootElement.EnumerateObject());
        Assert.Equal("error", error.Name);
        Assert.Equal(told.Errors.Trim(), error.Value.GetString());
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_a_document_too()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var told = await Terminal.RunAsync(
            database.Folder, new() { ["ConnectionStrings__Assistant"] = $"Data Source={database.Folder}/mistyped/assistant.db" }, "ask", "办居住证", "--json");
        Assert.Equal(1, told.ExitCode);
        using var document = JsonDocument.Parse(told.Output);
        Assert.Contains("它不存在", document.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists($"{database.Folder}/mistyped"));
    }

    [Theory, InlineData("ask", "办居住证"), InlineData("migrate"), InlineData("export", "units", "units.csv")]
    public async Task In_a_folder_that_exists_a_new_database_is_made(params string[] arguments)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var path = Path.Combine(database.Folder, "new.db");
        var done = await Terminal.RunAsync(database.Folder, new() { ["ConnectionStrings__Assistant"] = $"Data Source={path}" }, arguments);
        Assert.Equal(0, done.ExitCode);
        Assert.True(File.Exists(path));
    }
}
