using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Training.Questions.Pictures;

namespace Hanyang.Assistant.Training.Questions.Import.Qti;

/// <summary>Writes a QTI 3.0 package: an item for each question, a manifest with the tags, and our own forms beside them.</summary>
internal static class QtiWriter
{
    private static readonly XNamespace Packaging = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    private static readonly XNamespace Metadata = "http://ltsc.ieee.org/xsd/LOM";

    public static async Task<ExportReport> WriteAsync(Stream stream, IAsyncEnumerable<QuestionForm> questions, CancellationToken cancel)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var resources = new XElement(Packaging + "resources");
        var exact = new JsonArray();
        var written = 0;
        await foreach (var question in questions.WithCancellation(cancel))
        {
            var path = $"items/{question.Code}.xml";
            var item = Bytes(QtiItemWriting.Item(question));
            await AddAsync(archive, path, item, cancel);
            exact.Add(ExactForms.Entry(path, item, question));
            resources.Add(Resource(question, path));
            written++;
        }

        resources.Add(new XElement(Packaging + "resource",
            new XAttribute("identifier", "FORMS"), new XAttribute("type", "webcontent"), new XAttribute("href", ExactForms.Name), new XElement(Packaging + "file", new XAttribute("href", ExactForms.Name))));
        await AddAsync(archive, ExactForms.Name, ExactForms.Write(exact), cancel);
        await AddAsync(archive, "imsmanifest.xml", Bytes(new XElement(Packaging + "manifest",
            new XAttribute("identifier", QtiPackage.Ours),
            new XElement(Packaging + "metadata", new XElement(Packaging + "schema", "QTI Package"), new XElement(Packaging + "schemaversion", "3.0.0")),
            new XElement(Packaging + "organizations"),
            resources)), cancel);
        return new(written, null);
    }

    private static XElement Resource(QuestionForm question, string path)
    {
        var tags = ForeignTags.Write(question with { Picture = PictureData.NameIn(question.Picture) }, withPoints: true).ToList();
        return new XElement(Packaging + "resource",
            new XAttribute("identifier", QtiPackage.Prefix + question.Code),
            new XAttribute("type", "imsqti_item_xmlv3p0"),
            new XAttribute("href", path),
            tags.Count == 0 ? null : new XElement(Packaging + "metadata", new XElement(Metadata + "lom", new XElement(Metadata + "general",
                tags.Select(tag => new XElement(Metadata + "keyword", new XElement(Metadata + "string", new XAttribute("language", "zh"), tag)))))),
            new XElement(Packaging + "file", new XAttribute("href", path)));
    }

    private static async Task AddAsync(ZipArchive archive, string name, byte[] bytes, CancellationToken cancel)
    {
        var entry = archive.CreateEntry(name);
        // The same bank gives the same file whenever it is written.
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var file = entry.Open();
        await file.WriteAsync(bytes, cancel);
    }

    private static byte[] Bytes(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            root.WriteTo(xml);
        }

        return bytes.ToArray();
    }
}
