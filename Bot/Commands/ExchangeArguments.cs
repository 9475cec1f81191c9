using System.CommandLine;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>The two arguments that import and export share; whatever is wrong with them is wrong usage.</summary>
internal sealed class ExchangeArguments
{
    /// <summary>All kinds that the modules offer.</summary>
    private static readonly IReadOnlyList<ImportKind> Kinds = CatalogueKinds.All;

    private readonly Argument<string> kind = new("kind") { Description = string.Join('|', Kinds.Select(kind => kind.Name)) };
    private readonly Argument<string> path = new("path") { Description = Sentences.Get("ExchangePath") };

    /// <param name="mustExist">The path is read, not written.</param>
    public ExchangeArguments(Command command, bool mustExist)
    {
        kind.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && Find(name) is null)
            {
                result.AddError(Sentences.Get("ExchangeUnknownKind", name, string.Join('、', Kinds.Select(known => known.Name))));
            }
        });
        path.Validators.Add(result =>
        {
            var given = result.GetValueOrDefault<string>() ?? "";
            if (ExchangeFormats.Of(given) is null)
            {
                result.AddError(Sentences.Get("ExchangeUnknownFormat", given));
            }
            else if (mustExist && !File.Exists(given))
            {
                result.AddError(Sentences.Get("ImportNoFile", given));
            }
            else if (!mustExist && (Directory.Exists(given) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(given)))))
            {
                result.AddError(Sentences.Get("ExportNoFolder", given));
            }
        });
        command.Add(kind);
        command.Add(path);
    }

    public ImportKind KindOf(ParseResult parsed) => Find(parsed.GetRequiredValue(kind))!;

    public string PathOf(ParseResult parsed) => parsed.GetRequiredValue(path);

    public ExchangeFormat FormatOf(ParseResult parsed) => ExchangeFormats.Of(PathOf(parsed))!.Value;

    private static ImportKind? Find(string name) => Kinds.FirstOrDefault(kind => kind.Name == name);
}
