using System.CommandLine;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Scheduler.Curricula;

namespace Hanyang.Assistant.Bot.Commands;

internal static class ImportCommand
{
    public static Command Create()
    {
        var command = new Command("import", Sentences.Get("ImportDescription"));
        var arguments = new ExchangeArguments(command, isRead: true);
        var dryRun = new Option<bool>("--dry-run") { Description = Sentences.Get("ImportDryRun") };
        var acceptValid = new Option<bool>("--accept-valid") { Description = Sentences.Get("ImportAcceptValid") };
        var json = new Option<bool>("--json") { Description = Sentences.Get("JsonOption") };
        command.Add(dryRun);
        command.Add(acceptValid);
        command.Add(json);
        command.SetAction(async (parsed, cancel) =>
        {
            arguments.RefuseMissing(parsed);
            var options = new ImportOptions(parsed.GetValue(dryRun), parsed.GetValue(acceptValid), By: CommandLine.Actor);
            await using var services = await CommandLine.OpenAsync(cancel);
            await using var scope = services.CreateAsyncScope();
            var (import, notices) = (scope.ServiceProvider.GetRequiredService<CatalogueImport>(), scope.ServiceProvider.GetRequiredService<NoticeImport>());
            var kind = arguments.KindOf(parsed);
            var source = kind.Open(arguments.PathOf(parsed), () => File.OpenRead(arguments.PathOf(parsed)));
            IReadOnlyList<MovedOccurrence>? moves = null;
            var report = await ImportBar.ShowAsync(async progress =>
            {
                if (kind != CatalogueKinds.Calendar)
                {
                    return await import.RunAsync(kind, source, options, cancel, progress);
                }

                (var read, moves) = await notices.RunAsync(source, options, cancel, progress);
                return read;
            });
            await CommandLine.SealAsync(services, cancel);
            Console.Out.Write(parsed.GetValue(json) ? ImportPrint.Json(report, moves) : ImportPrint.Text(report, options) + YearPrint.Text(moves ?? []));
            return report.IsRefused ? CommandLine.Refused : CommandLine.Done;
        });
        return command;
    }
}
