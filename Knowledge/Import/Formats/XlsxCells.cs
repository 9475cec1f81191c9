using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>Reads cells of a sheet's XML as the texts that a person sees in them.</summary>
internal sealed partial class XlsxCells(IReadOnlyList<string> shared, bool from1904)
{
    private const int MostSharedCharacters = 100_000_000;

    /// <summary>The table of texts that the cells of a book refer to.</summary>
    public static List<string> Shared(XmlReader? xml)
    {
        var texts = new List<string>();
        var characters = 0L;
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                var text = RichText(xml);
                texts.Add(text);
                characters += text.Length + 16;
                if (characters > MostSharedCharacters)
                {
                    throw new UnreadableFileException(Sentences.Get("ImportBomb"));
                }
            }
        }

        return texts;
    }

    /// <summary>The cell on which the reader stands, which is left at its end.</summary>
    public string Read(XmlReader xml, string place, Refusals refusals)
    {
        var type = xml.GetAttribute("t");
        var value = "";
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "f":
                        refusals.Add(place, Sentences.Get("ImportFormula", place));
                        break;
                    case "v":
                        value = Content(xml);
                        break;
                    case "is":
                        return RichText(xml, depth);
                }
            }
        }

        return type switch
        {
            "s" => Look(value, place, refusals),
            "b" => value == "1" ? "true" : "false",
            "e" => Refuse(value, place, refusals),
            "str" or "d" or "inlineStr" => Decode(value),
            _ => Number(value),
        };
    }

    /// <summary>The column number, from 0, of a reference such as AB12; -1 when there is none.</summary>
    public static int ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column - 1;
    }

    /// <summary>The counterpart of <see cref="ColumnOf"/>.</summary>
    public static string NameOf(int column) =>
        (column >= 26 ? NameOf((column / 26) - 1) : "") + (char)('A' + (column % 26));

    private string Number(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        // Days of a book that counts from 1904 would be four years off; such books can only be told apart where a day is
        // expected, so they are refused as a whole when they hold numbers of that size.
        if (from1904 && number is > 20_000 and < 80_000)
        {
            throw new UnreadableFileException(Sentences.Get("Import1904"));
        }

        return text.Contains('E', StringComparison.OrdinalIgnoreCase) ? number.ToString(CultureInfo.InvariantCulture) : text;
    }

    private string Look(string index, string place, Refusals refusals)
    {
        if (int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count)
        {
            return shared[at];
        }

        refusals.Add(place, Sentences.Get("ImportBrokenCell", place));
        return "";
    }

    private static string Refuse(string value, string place, Refusals refusals)
    {
        refusals.Add(place, Sentences.Get("ImportErrorCell", place, Refusals.Quote(value)));
        return "";
    }

    /// <summary>All texts within the element, without the reading aids of phonetic runs.</summary>
    private static string RichText(XmlReader xml, int endDepth = -1)
    {
        var depth = xml.Depth;
        var text = new StringBuilder();
        var phonetic = 0;
        if (!xml.IsEmptyElement)
        {
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.LocalName == "rPh" && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                {
                    phonetic += xml.NodeType == XmlNodeType.EndElement ? -1 : xml.IsEmptyElement ? 0 : 1;
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t" && phonetic == 0)
                {
                    text.Append(Content(xml));
                }
            }
        }

        while (endDepth >= 0 && xml.Depth > endDepth && xml.Read())
        {
        }

        return Decode(text.ToString());
    }

    /// <summary>The text of a leaf element, which is left at its end.</summary>
    private static string Content(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }

    /// <summary>Sheets write characters that XML would lose as _x000D_.</summary>
    private static string Decode(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escaped().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
            : text;

    /// <summary>The counterpart of what reading does.</summary>
    public static string Encode(string text) =>
        Lost().Replace(text, match => match.Value == "_" ? "_x005F_" : $"_x{(int)match.Value[0]:X4}_");

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();

    [GeneratedRegex("\r|_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Lost();
}
