using System.CommandLine;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Training;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>The two arguments that import and export share. An unknown kind or format is wrong usage; what isn't there on the disk is refused.</summary>
internal sealed class ExchangeArguments
{
    /// <summary>All kinds that the modules offer.</summary>
    private static readonly IReadOnlyList<ImportKind> Kinds = [.. CatalogueKinds.All, .. TrainingKinds.All];

    private readonly bool isRead;
    private readonly Argument<string> kind = new("kind") { Description = string.Join('|', Kinds.Select(kind => kind.Name)) };
    private readonly Argument<string> path = new("path") { Description = Sentences.Get("ExchangePath") };

    /// <param name="isRead">The path is read, not written.</param>
    public ExchangeArguments(Command command, bool isRead)
    {
        this.isRead = isRead;
        kind.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && Find(name) is null)
            {
                result.AddError(Sentences.Get("ExchangeUnknownKind", name, string.Join('、', Kinds.Select(known => known.Name))));
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(path) is { } given && Find(result.GetValue(kind) ?? "") is { } known && !known.Fits(given))
            {
                result.AddError(Sentences.Get("ExchangeUnknownFormat", given));
            }
        });
        command.Add(kind);
        command.Add(path);
    }

    /// <exception cref="CommandRefusedException">There is no such file to read, or no such folder to write to.</exception>
    public void RefuseMissing(ParseResult parsed)
    {
        var given = PathOf(parsed);
        if (isRead ? !File.Exists(given) : Directory.Exists(given) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(given))))
        {
            throw new CommandRefusedException(Sentences.Get(isRead ? "ImportNoFile" : "ExportNoFolder", given));
        }
    }

    public ImportKind KindOf(ParseResult parsed) => Find(parsed.GetRequiredValue(kind))!;

    public string PathOf(ParseResult parsed) => parsed.GetRequiredValue(path);

    private static ImportKind? Find(string name) => Kinds.FirstOrDefault(kind => kind.Name == name);
}
