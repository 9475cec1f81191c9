using System.IO.Compression;
using System.Xml;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>
/// Opens the first sheet of an XLSX file. Read with the platform's own XML reader and not with the Open XML SDK, which fails on
/// harmless oddities such as a malformed link, and offers no limit on what an archive may unpack to.
/// </summary>
internal sealed class XlsxBook : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int MostParts = 5_000;

    private readonly ZipArchive archive;
    private readonly UnpackBudget budget;

    public XlsxBook(Stream stream)
    {
        budget = new UnpackBudget(stream.Length);
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableFileException(Sentences.Get("ImportNotXlsx"), cause: broken);
        }

        if (archive.Entries.Count > MostParts)
        {
            throw new UnreadableFileException(Sentences.Get("ImportBomb"));
        }
    }

    /// <summary>The first sheet, and whether its dates count from 1904.</summary>
    public (XmlReader Sheet, bool From1904) FirstSheet()
    {
        string? relation = null;
        var from1904 = false;
        using (var book = Part("xl/workbook.xml") ?? throw new UnreadableFileException(Sentences.Get("ImportNotXlsx")))
        {
            while (relation is null && book.Read())
            {
                if (book.NodeType == XmlNodeType.Element && book.LocalName == "workbookPr")
                {
                    from1904 = book.GetAttribute("date1904") is "1" or "true";
                }
                else if (book.NodeType == XmlNodeType.Element && book.LocalName == "sheet")
                {
                    relation = book.GetAttribute("id", Relationships);
                }
            }
        }

        var target = relation is null ? null : Target(relation);
        var sheet = target is null ? null : Part(target);
        return (sheet ?? throw new UnreadableFileException(Sentences.Get("ImportNotXlsx")), from1904);
    }

    public XmlReader? SharedStrings() => Part("xl/sharedStrings.xml");

    public void Dispose() => archive.Dispose();

    private string? Target(string relation)
    {
        using var links = Part("xl/_rels/workbook.xml.rels");
        while (links?.Read() == true)
        {
            if (links.NodeType == XmlNodeType.Element && links.LocalName == "Relationship" && links.GetAttribute("Id") == relation)
            {
                var target = links.GetAttribute("Target") ?? "";
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return null;
    }

    private XmlReader? Part(string name)
    {
        var entry = archive.Entries.FirstOrDefault(part => part.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(new LimitedStream(entry.Open(), budget), new XmlReaderSettings
        {
            // No document type, so no entities to explode; nothing is ever fetched.
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }
}
