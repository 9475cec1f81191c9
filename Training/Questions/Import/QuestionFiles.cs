using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Training.Questions.Import.Gift;
using Hanyang.Assistant.Training.Questions.Import.Moodle;
using Hanyang.Assistant.Training.Questions.Import.Pasted;
using Hanyang.Assistant.Training.Questions.Import.Qti;
using Hanyang.Assistant.Training.Questions.Import.Tables;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>Which files hold questions, and in which form.</summary>
public static class QuestionFiles
{
    /// <summary>The order in which they are asked whether a file is theirs; the last takes any text.</summary>
    private static readonly IQuestionFormat[] Formats =
        [new OwnJson(), new SheetFormat(), new QtiPackages(), new QtiItems(), new MoodleXml(), new AikenText(), new GiftText(), new PastedText()];

    private static readonly string[] Extensions = [".json", ".csv", ".tsv", ".xlsx", ".gift", ".txt", ".xml", ".zip"];

    public static bool Fits(string name) => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    public static ImportSource Open(string name, Func<Stream> open) => new(open, (_, stream, cancel) => ReadAsync(name, stream, cancel));

    /// <summary>What a text that somebody pasted says.</summary>
    public static ImportSource Paste(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return Open("pasted.txt", () => new MemoryStream(bytes, writable: false));
    }

    /// <summary>The name of the form, as in a sentence's key, such as Gift.</summary>
    /// <exception cref="UnreadableFileException">It holds no questions in any form.</exception>
    public static string NameOf(string name, Stream stream) => Find(name, stream).Format.Name;

    /// <summary>Whether files so called hold the pictures themselves and not only their names.</summary>
    internal static bool HoldsPictures(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XML" or ".ZIP";

    internal static async Task<ExportReport> WriteAsync(string name, Stream stream, IAsyncEnumerable<QuestionForm> questions, CancellationToken cancel) =>
        Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".GIFT" or ".TXT" => await GiftWriter.WriteAsync(stream, questions, cancel),
            ".XML" => await MoodleWriter.WriteAsync(stream, questions, cancel),
            ".ZIP" => await QtiWriter.WriteAsync(stream, questions, cancel),
            _ => new(0, Sentences.Get("QuestionCannotWrite", Path.GetExtension(name))),
        };

    /// <summary>The questions of a file, each by itself.</summary>
    internal static async IAsyncEnumerable<SourceRow> ReadAsync(string name, Stream stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (format, file) = Find(name, stream);
        await foreach (var row in format.ReadAsync(file, cancel).WithCancellation(cancel))
        {
            yield return row;
        }
    }

    private static (IQuestionFormat Format, QuestionFile File) Find(string name, Stream stream)
    {
        var file = new QuestionFile(name, stream);
        return (Formats.FirstOrDefault(format => format.Fits(file)) ?? throw new UnreadableFileException(Sentences.Get("QuestionNoFormat")), file);
    }

    /// <summary>A question that some other form held, checked as our own would be.</summary>
    internal static SourceRow Row(FoundQuestion found)
    {
        var refusals = new Refusals();
        if (found.Form is not { } form)
        {
            refusals.Add(found.Field, found.Reason);
            return new(found.Number, [], refusals);
        }

        using var json = JsonDocument.Parse(form.ToJson().ToJsonString());
        return new(found.Number, QuestionShape.Whole.Read(json.RootElement, "", refusals) as JsonObject ?? [], refusals);
    }
}
