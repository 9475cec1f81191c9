using System.CommandLine;
using Hanyang.Assistant.Bot.Storage;

namespace Hanyang.Assistant.Bot.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", Sentences.Get("MigrateDescription"));
        command.SetAction(async (_, cancel) =>
        {
            await using var services = await CommandLine.OpenAsync(cancel);
            var engine = services.GetRequiredService<ConnectionChoice>().IsPostgres ? "PostgreSQL" : "SQLite";
            Console.WriteLine(Sentences.Get("Migrated", engine));
            return CommandLine.Done;
        });
        return command;
    }
}
