using System.CommandLine;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Bot.Storage.Backups;
using Hanyang.Assistant.Knowledge.Office.Audit;

namespace Hanyang.Assistant.Bot.Commands;

internal static class RestoreCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = Sentences.Get("BackupPath") };
        var force = new Option<bool>("--force") { Description = Sentences.Get("RestoreForce") };
        var command = new Command("restore", Sentences.Get("RestoreDescription")) { path, force };
        command.SetAction(async (parsed, cancel) =>
        {
            // The file first: a damaged one should not even make an empty database.
            using var backup = await BackupFile.OpenAsync(parsed.GetRequiredValue(path), cancel);
            await using var services = await CommandLine.OpenAsync(cancel);
            await using var scope = services.CreateAsyncScope();
            await CommandLine.SealAsync(services, cancel);
            var restoration = new Restoration(scope.ServiceProvider.GetRequiredService<AssistantDb>(), services.GetRequiredService<HomeFolder>());
            var saved = backup.Manifest;
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            await restoration.RunAsync(backup, parsed.GetValue(force), cancel, audit: head => AuditEntry.Of(
                CommandLine.Actor, "restored", new("backup", Path.GetFileName(parsed.GetRequiredValue(path))), now,
                ("createdAt", saved.CreatedAt.ToString("u")), ("replacedNumber", head.Number), ("replacedDigest", head.Digest)));
            await CommandLine.SealAsync(services, cancel);
            Console.WriteLine(Sentences.Get("RestoreDone", saved.CreatedAt.ToString("u"), saved.Tables.Sum(table => table.Rows), saved.Files.Count - saved.Tables.Count));
            return CommandLine.Done;
        });
        return command;
    }
}
