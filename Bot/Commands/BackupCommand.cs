using System.CommandLine;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Bot.Storage.Backups;

namespace Hanyang.Assistant.Bot.Commands;

internal static class BackupCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = Sentences.Get("BackupPath") };
        var force = new Option<bool>("--force") { Description = Sentences.Get("BackupForce") };
        var command = new Command("backup", Sentences.Get("BackupDescription")) { path, force };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await CommandLine.OpenAsync(cancel, existing: true);
            await using var scope = services.CreateAsyncScope();
            var writer = new BackupWriter(scope.ServiceProvider.GetRequiredService<AssistantDb>(), services.GetRequiredService<HomeFolder>());
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var saved = await writer.WriteAsync(parsed.GetRequiredValue(path), parsed.GetValue(force), now, cancel);
            Console.WriteLine(Sentences.Get("BackupDone", Path.GetFullPath(parsed.GetRequiredValue(path)), saved.Tables.Sum(table => table.Rows), saved.Files.Count - saved.Tables.Count));
            return CommandLine.Done;
        });
        return command;
    }
}
