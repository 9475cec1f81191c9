using System.IO.Compression;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>A form in which files hold questions.</summary>
internal interface IQuestionFormat
{
    /// <summary>The end of the key of the sentence that names it.</summary>
    string Name { get; }

    /// <summary>By the content; the extension only where that leaves a doubt.</summary>
    bool Fits(QuestionFile file);

    /// <exception cref="UnreadableFileException">From some question on the file can't be read.</exception>
    IAsyncEnumerable<SourceRow> ReadAsync(QuestionFile file, CancellationToken cancel);
}

/// <summary>A file that may hold questions.</summary>
internal sealed class QuestionFile
{
    private readonly Lazy<string> text;

    public QuestionFile(string name, Stream stream)
    {
        (Extension, Stream) = (Path.GetExtension(name).ToUpperInvariant(), stream);
        var head = new byte[4];
        stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        IsZip = head.AsSpan().SequenceEqual("PK\u0003\u0004"u8);
        text = new(() => TextFile.Read(stream));
    }

    /// <summary>In capitals, with its dot.</summary>
    public string Extension { get; }
    public Stream Stream { get; }
    public bool IsZip { get; }
    public bool IsTable => Extension is ".CSV" or ".TSV" or ".XLSX";

    /// <summary>The whole file; only where it is neither an archive nor a table, which may be large.</summary>
    public string Text => text.Value;

    /// <summary>It begins as an XML document does.</summary>
    public bool IsXml => !IsZip && !IsTable && Extension != ".JSON" && Start is var start
        && (Extension == ".XML" ? start.StartsWith('<') : start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<quiz", StringComparison.Ordinal));

    public string Start => Text.AsSpan().TrimStart(" \n\t\uFEFF").ToString() is { Length: > 200 } longer ? longer[..200] : Text.Trim('\uFEFF', ' ', '\n', '\t');

    public bool Holds(Func<ZipArchiveEntry, bool> entry)
    {
        try
        {
            using var archive = new ZipArchive(Stream, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Any(entry);
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            Stream.Position = 0;
        }
    }
}

/// <summary>A question found in a file, or the reason why what was found can't be one.</summary>
/// <param name="Number">The line on which it begins, or its place in the file: its own in any case.</param>
internal sealed record FoundQuestion(int Number, QuestionForm? Form, string Field = "", string Reason = "")
{
    public static FoundQuestion Refused(int number, string field, string reason) => new(number, null, field, reason);
}
