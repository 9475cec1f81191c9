using System.Net;
using System.Net.Sockets;
using Hanyang.Assistant.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hanyang.Assistant.Bot.Tests.Storage;

/// <summary>The real program, run as at a terminal: exit code 1, one sentence on standard error, no trace, nothing damaged.</summary>
public sealed class TellingWhatIsWrong : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("hanyang-test-").FullName;

    [Theory]
    [InlineData("Hots=localhost", "看不懂数据库连接串")]
    [InlineData("Host=localhost;Prt=1", "写错了")]
    [InlineData("Host=localhost;Port=a", "写错了")]
    [InlineData("Data Source=x.db;Colour=red", "写错了")]
    [InlineData("Host=127.0.0.1;Port=1;Username=hanyang;Password=secret", "连不上数据库服务器 hanyang@127.0.0.1:1")]
    [InlineData("Host=no-such-host.invalid;Username=hanyang;Password=secret", "连不上数据库服务器")]
    [InlineData("Data Source=/proc/nothing/assistant.db", "不能使用数据文件夹 /proc/nothing：它不存在")]
    [InlineData("Data Source=no/such/folder/assistant.db", "不能使用数据文件夹 ")]
    [InlineData("Data Source=", "写错了")]
    public async Task A_connection_that_cannot_be(string connection, string sentence)
    {
        var told = await RunAsync(connection, "migrate");
        AssertSentence(told, sentence);
        Assert.DoesNotContain("secret", told.Errors);
    }

    [Fact]
    public async Task The_server_says_it_as_a_command_does() =>
        AssertSentence(await RunAsync("Host=127.0.0.1;Port=1;Username=hanyang", "serve"), "连不上数据库服务器");

    [Fact]
    public async Task A_wrong_password()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = "nobody_we_know", Password = "secret" };
        // The test server trusts everybody it knows, so an unknown user stands for a wrong password: the same error class.
        AssertSentence(await RunAsync(server.ConnectionString, "migrate"), "不接受这个用户名或密码");
    }

    [Fact]
    public async Task A_user_who_may_not_create_tables_or_the_database()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        var user = $"u{Guid.NewGuid():N}";
        await ExecuteAsync(database.ConnectionString, $"CREATE USER {user}");
        try
        {
            var server = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = user };
            AssertSentence(await RunAsync(server.ConnectionString, "migrate"), "没有给这个用户足够的权限");
            server.Database = "no_such_database";
            AssertSentence(await RunAsync(server.ConnectionString, "migrate"), "足够的权限");
        }
        finally
        {
            await ExecuteAsync(database.ConnectionString, $"DROP USER {user}");
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_database_from_a_newer_version(Engine engine)
    {
        await using var scene = await BackupScene.CreateAsync(engine);
        await scene.FillAsync();
        var before = await scene.ContentAsync();
        var insert = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('99991231235959_Later', '99.0')";
        await scene.UseAsync(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, insert));

        AssertSentence(await Terminal.RunAsync(scene.Database, "migrate"), "数据库比这个程序新");
        Assert.Equal(before, await scene.ContentAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        var path = Path.Combine(home, "letter.db");
        var letter = new string('信', 5000);
        await File.WriteAllTextAsync(path, letter, TestContext.Current.CancellationToken);
        AssertSentence(await RunAsync($"Data Source={path}", "migrate"), $"文件 {path} 已损坏");
        Assert.Equal(letter, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_damaged_database_file()
    {
        await using var scene = await BackupScene.CreateAsync(Engine.Sqlite);
        await scene.FillAsync();
        SqliteConnection.ClearAllPools();
        var path = new SqliteConnectionStringBuilder(scene.Database.ConnectionString).DataSource;
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes.AsSpan(4096, bytes.Length - 4096).Fill(0x5A);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        AssertSentence(await Terminal.RunAsync(scene.Database, "migrate"), "已损坏");
    }

    [Fact]
    public async Task A_folder_and_a_file_that_may_not_be_written()
    {
        var connection = $"Data Source={Path.Combine(home, "data", "assistant.db")}";
        Assert.Equal(0, (await RunAsync(connection, "migrate")).ExitCode);

        AssertSentence(await RunAsNobodyAsync($"Data Source={Path.Combine(home, "other", "assistant.db")}"), "不能使用数据文件夹");
        // The file is up to date, so only a command that writes can notice.
        AssertSentence(await RunAsNobodyAsync(connection), "只读", "打不开数据库文件");
    }

    [Fact]
    public async Task A_full_disk()
    {
        Assert.Equal(0, (await RunAsync($"Data Source={Path.Combine(home, "assistant.db")}", "migrate")).ExitCode);
        AssertSentence(await RunAsync($"Data Source={Path.Combine(home, "assistant.db")}", "backup", "/dev/full/saved.zip"), "没有文件夹 /dev/full");
        AssertSentence(await RunAsync($"Data Source={Path.Combine(home, "assistant.db")}", "backup", "/proc/saved.zip"), "读写文件", "没有权限", "没有保存");
    }

    [Fact]
    public async Task A_port_that_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var told = await Terminal.RunAsync(
            home,
            new() { ["ASPNETCORE_URLS"] = $"http://{taken.LocalEndpoint}", ["ConnectionStrings__Assistant"] = $"Data Source={Path.Combine(home, "assistant.db")}" },
            "serve");
        AssertSentence(told, "端口已被别的程序占用");
    }

    [Fact]
    public async Task A_trace_for_who_asks_for_it()
    {
        var told = await Terminal.RunAsync(
            home, new() { ["HANYANG_DEBUG"] = "1", ["ConnectionStrings__Assistant"] = "Data Source=/proc/nothing/x.db" }, "migrate");
        Assert.Contains("   at ", told.Errors);
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    private Task<CommandResult> RunAsync(string connection, params string[] arguments) =>
        Terminal.RunAsync(home, new() { ["ConnectionStrings__Assistant"] = connection }, arguments);

    private Task<CommandResult> RunAsNobodyAsync(string connection)
    {
        if (!OperatingSystem.IsWindows())
        {
            // Nobody may look, so that only the right to write is missing.
            foreach (var path in Directory.EnumerateFileSystemEntries(home, "*", SearchOption.AllDirectories).Append(home))
            {
                File.SetUnixFileMode(path, (UnixFileMode)(Directory.Exists(path) ? 0b101_101_101 : 0b100_100_100));
            }
        }

        var environment = new Dictionary<string, string> { ["ConnectionStrings__Assistant"] = connection };
        return Environment.UserName == "root" ? Terminal.RunAsNobodyAsync(home, environment, "migrate") : Terminal.RunAsync(home, environment, "migrate");
    }

    private static void AssertSentence(CommandResult told, params string[] oneOf)
    {
        Assert.True(oneOf.Any(sentence => told.Errors.Contains(sentence, StringComparison.Ordinal)), $"{told.ExitCode} {told.Output} {told.Errors}");
        Assert.Single(told.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", told.Output);
        Assert.Equal(1, told.ExitCode);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
