using System.IO.Compression;
using System.Xml.Linq;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Training.Questions.Pictures;

namespace Hanyang.Assistant.Training.Questions.Import.Qti;

/// <summary>Reads a content package within limits; nothing is ever unpacked to the disk.</summary>
internal sealed class QtiPackage : IDisposable
{
    /// <summary>The identifier of packages that we write: their items are named by our codes.</summary>
    public const string Ours = "hanyang-questions";

    /// <summary>Before a code, since an identifier can't begin with a digit.</summary>
    public const string Prefix = "Q_";
    private const string Manifest = "imsmanifest.xml";
    private const int MostParts = 20_000;

    private readonly ZipArchive archive;
    private readonly UnpackBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> entries;

    public QtiPackage(Stream stream)
    {
        budget = new(stream.Length);
        try
        {
            archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostParts)
            {
                throw new UnreadableFileException(Sentences.Get("ZipTooMany", MostParts));
            }
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableFileException(Sentences.Get("ZipBroken"), cause: broken);
        }

        entries = archive.Entries.DistinctBy(entry => entry.FullName).ToDictionary(entry => entry.FullName);
    }

    public IEnumerable<FoundQuestion> Read()
    {
        var manifest = entries.Keys.Where(name => name == Manifest || name.EndsWith("/" + Manifest, StringComparison.Ordinal)).MinBy(name => name.Length)
            ?? throw new UnreadableFileException(Sentences.Get("ZipNoManifest"));
        var folder = manifest[..^Manifest.Length];
        var root = Xml(manifest);
        var package = root.Qti("identifier") ?? "";
        var exact = package == Ours ? ExactForms.Read(entries.GetValueOrDefault(folder + ExactForms.Name), Bytes) : ExactForms.None;
        var items = root.Descendants().Where(element => element.QtiName == "resource" && element.Qti("type")?.StartsWith("imsqti_item", StringComparison.Ordinal) == true);
        var number = 0;
        foreach (var resource in items)
        {
            yield return Item(++number, folder, package, resource, exact);
        }
    }

    public void Dispose() => archive.Dispose();

    private FoundQuestion Item(int number, string folder, string package, XElement resource, ExactForms exact)
    {
        var path = resource.Qti("href") ?? "";
        if (path.Length == 0 || path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains(".."))
        {
            return FoundQuestion.Refused(number, "href", Sentences.Get("ZipOutside", path));
        }

        var name = folder + Uri.UnescapeDataString(path.Split('?', '#')[0]);
        if (!entries.TryGetValue(name, out var entry))
        {
            return FoundQuestion.Refused(number, "href", Sentences.Get("ZipMissing", path));
        }

        try
        {
            var bytes = Bytes(entry);
            if (exact.Find(path, bytes) is { } form)
            {
                return new(number, form);
            }

            using var stream = new MemoryStream(bytes);
            var (read, field, reason) = QtiReading.Form(SafeXml.Read(stream), address => File(name, address));
            if (read is null)
            {
                return FoundQuestion.Refused(number, field, Sentences.Get("InFile", path, reason));
            }

            var keywords = resource.Descendants().Where(element => element.QtiName == "keyword").Select(element => element.Value.Trim()).ToList();
            var (tagged, refusal) = ForeignTags.Read(read, keywords);
            return refusal is null
                ? new(number, package == Ours && tagged.Id!.StartsWith(Prefix, StringComparison.Ordinal) ? tagged with { Id = null, Code = tagged.Id[Prefix.Length..] } : tagged with { Id = $"{package}/{tagged.Id}" })
                : FoundQuestion.Refused(number, "keyword", Sentences.Get("InFile", path, refusal));
        }
        catch (UnreadableFileException unreadable)
        {
            return FoundQuestion.Refused(number, unreadable.Rejection.Field, Sentences.Get("InFile", path, unreadable.Message));
        }
    }

    /// <summary>What an item refers to; nothing outside the package.</summary>
    private byte[]? File(string item, string address)
    {
        var parts = item.Split('/').SkipLast(1).ToList();
        foreach (var part in Uri.UnescapeDataString(address).Split('/'))
        {
            switch (part)
            {
                case "." or "":
                    break;
                case ".." when parts.Count > 0:
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return entries.GetValueOrDefault(string.Join('/', parts)) is { Length: <= QuestionPicture.MostBytes } entry ? Bytes(entry) : null;
    }

    private XElement Xml(string name)
    {
        using var stream = new MemoryStream(Bytes(entries[name]));
        return SafeXml.Read(stream);
    }

    private byte[] Bytes(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = new LimitedStream(entry.Open(), budget);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableFileException(Sentences.Get("ZipBroken"), cause: broken);
        }
    }
}
