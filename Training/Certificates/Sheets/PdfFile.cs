using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hanyang.Assistant.Training.Certificates.Sheets;

/// <summary>A PDF put together object by object, as ISO 32000 describes it.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> objects = [];

    /// <summary>Keeps a number for an object that others refer to before it is known.</summary>
    public int Reserve()
    {
        objects.Add([]);
        return objects.Count;
    }

    public int Add(string content)
    {
        var number = Reserve();
        Set(number, content);
        return number;
    }

    public void Set(int number, string content) => objects[number - 1] = Encoding.Latin1.GetBytes(content);

    /// <param name="entries">Of the stream's dictionary, besides length and filter.</param>
    public int AddStream(string entries, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(content);
        }

        objects.Add(
        [
            .. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n")),
            .. packed.ToArray(), .. "\nendstream"u8,
        ]);
        return objects.Count;
    }

    /// <param name="comment">Stands in a line of its own before the end, where no reader looks.</param>
    public byte[] Write(int catalog, int information, string identity, string comment)
    {
        using var file = new MemoryStream();
        void Append(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        // The second line says that there are bytes which aren't text.
        Append("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        List<long> places = [];
        foreach (var (place, content) in objects.Index())
        {
            places.Add(file.Position);
            Append(string.Create(CultureInfo.InvariantCulture, $"{place + 1} 0 obj\n"));
            file.Write(content);
            Append("\nendobj\n");
        }

        var table = file.Position;
        Append(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"));
        places.ForEach(place => Append(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n")));
        Append(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root {catalog} 0 R /Info {information} 0 R /ID [<{identity}> <{identity}>] >>\n"));
        Append($"%{comment}\nstartxref\n{table.ToString(CultureInfo.InvariantCulture)}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A text as PDF writes it outside of pages.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
