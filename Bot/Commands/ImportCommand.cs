using System.CommandLine;
using Hanyang.Assistant.Knowledge.Import;

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
            var import = scope.ServiceProvider.GetRequiredService<CatalogueImport>();
            var source = arguments.KindOf(parsed).Open(arguments.PathOf(parsed), () => File.OpenRead(arguments.PathOf(parsed)));
            var report = await ImportBar.ShowAsync(progress => import.RunAsync(arguments.KindOf(parsed), source, options, cancel, progress));
            await CommandLine.SealAsync(services, cancel);
            Console.Out.Write(parsed.GetValue(json) ? ImportPrint.Json(report) : ImportPrint.Text(report, options));
            return report.IsRefused ? CommandLine.Refused : CommandLine.Done;
        });
        return command;
    }
}
