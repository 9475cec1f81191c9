using System.CommandLine;
using Hanyang.Assistant.Knowledge.Import;

namespace Hanyang.Assistant.Bot.Commands;

internal static class ExportCommand
{
    public static Command Create()
    {
        var command = new Command("export", Sentences.Get("ExportDescription"));
        var arguments = new ExchangeArguments(command, isRead: false);
        command.SetAction(async (parsed, cancel) =>
        {
            arguments.RefuseMissing(parsed);
            await using var services = await CommandLine.OpenAsync(cancel, sample: true);
            await using var scope = services.CreateAsyncScope();
            var export = scope.ServiceProvider.GetRequiredService<CatalogueExport>();
            return await WriteAsync(export, arguments.KindOf(parsed), arguments.PathOf(parsed), cancel);
        });
        return command;
    }

    /// <summary>Writes beside the path and moves the file there when it is whole, so that a failure leaves an older export untouched.</summary>
    private static async Task<int> WriteAsync(CatalogueExport export, ImportKind kind, string path, CancellationToken cancel)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            ExportReport report;
            await using (var stream = File.Create(unfinished))
            {
                report = await export.RunAsync(kind, path, stream, cancel);
            }

            if (report.Refusal is { } reason)
            {
                throw new CommandRefusedException(reason);
            }

            File.Move(unfinished, path, overwrite: true);
            Console.WriteLine(Sentences.Get("Exported", report.Written, path));
            if (report.LeftOut.Count > 0)
            {
                await Console.Error.WriteLineAsync(Sentences.Get("ExportLeftOut", report.LeftOut.Count, string.Join('、', report.LeftOut.Take(20))));
            }

            return CommandLine.Done;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException(Sentences.Get("ExportCannotWrite", path, failed.Message), failed);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
