using System.Xml;
using System.Xml.Linq;
using Hanyang.Assistant.Knowledge.Import;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>Reads XML that somebody else has written: no document type, so no entities to explode and nothing to fetch.</summary>
internal static class SafeXml
{
    private const long Most = 60_000_000;
    private const int Deepest = 100;

    /// <exception cref="UnreadableFileException">It is no XML, or has a document type, or is too large or too deep.</exception>
    public static XElement Read(Stream stream) => Read(settings => XmlReader.Create(stream, settings));

    /// <inheritdoc cref="Read(Stream)"/>
    public static XElement Read(string text)
    {
        using var reader = new StringReader(text);
        return Read(settings => XmlReader.Create(reader, settings));
    }

    private static XElement Read(Func<XmlReaderSettings, XmlReader> open)
    {
        try
        {
            using var xml = open(new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Most, IgnoreComments = true, IgnoreProcessingInstructions = true });
            var root = XElement.Load(xml, LoadOptions.PreserveWhitespace);
            return root.DescendantsAndSelf().All(IsShallow) ? root : throw new UnreadableFileException(Sentences.Get("XmlTooDeep"));
        }
        catch (XmlException broken)
        {
            throw new UnreadableFileException(
                Sentences.Get(broken.Message.Contains("DTD", StringComparison.Ordinal) ? "XmlDocumentType" : "XmlBroken", broken.LineNumber, broken.LinePosition), cause: broken);
        }
    }

    private static bool IsShallow(XElement element)
    {
        var depth = 0;
        for (var at = element.Parent; at is not null; at = at.Parent)
        {
            if (++depth > Deepest)
            {
                return false;
            }
        }

        return true;
    }
}
