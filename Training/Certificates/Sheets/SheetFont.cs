using System.Buffers.Binary;
using System.Text;

namespace Hanyang.Assistant.Training.Certificates.Sheets;

/// <summary>
/// The typeface that certificates are set in: Noto Serif CJK SC, cut down to the characters of 通用规范汉字表 and GB 2312, its outlines
/// without subroutines, so that what a sheet doesn't use can be emptied without moving anything.
/// </summary>
internal sealed class SheetFont
{
    private const byte EndChar = 0x0e;

    private readonly byte[] file;
    private readonly Dictionary<string, (int Start, int Length)> tables;
    private readonly Dictionary<int, int> glyphs = [];
    private readonly int[] cids;
    private readonly (int Start, int End)[] outlines;

    private SheetFont(byte[] file)
    {
        this.file = file;
        tables = Enumerable.Range(0, Short(4)).ToDictionary(
            i => Encoding.ASCII.GetString(file, 12 + (16 * i), 4), i => (Int(12 + (16 * i) + 8), Int(12 + (16 * i) + 12)), StringComparer.Ordinal);
        ReadCharacters();
        var cff = tables["CFF "].Start;
        Index(cff + file[cff + 2], out var tops);
        var top = TopOperators(Index(tops, out _)[0]);
        outlines = Index(cff + top[17], out _);
        cids = Charset(cff + top[15], outlines.Length);
    }

    public static SheetFont Embedded { get; } = Load();

    /// <summary>The glyph that draws a character; null when there is none.</summary>
    public Glyph? Find(Rune character) => glyphs.TryGetValue(character.Value, out var glyph) ? new(glyph, cids[glyph], Width(glyph)) : null;

    /// <summary>The outlines as a CFF font in which only these glyphs are drawn; all others are empty, which packs to nearly nothing.</summary>
    public byte[] Outlines(IEnumerable<int> used)
    {
        var (start, length) = tables["CFF "];
        var cut = file.AsSpan(start, length).ToArray();
        var kept = used.Append(0).ToHashSet();
        for (var glyph = 0; glyph < outlines.Length; glyph++)
        {
            if (!kept.Contains(glyph))
            {
                cut.AsSpan((outlines[glyph].Start - start)..(outlines[glyph].End - start)).Fill(EndChar);
            }
        }

        return cut;
    }

    private static SheetFont Load()
    {
        using var stream = typeof(SheetFont).Assembly.GetManifestResourceStream("certificate-font")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new(copy.ToArray());
    }

    /// <summary>In thousandths of the size.</summary>
    private int Width(int glyph)
    {
        var last = Short(tables["hhea"].Start + 34) - 1;
        return Short(tables["hmtx"].Start + (4 * Math.Min(glyph, last)));
    }

    /// <summary>From the table of groups (format 12), which has every character.</summary>
    private void ReadCharacters()
    {
        var cmap = tables["cmap"].Start;
        var all = Enumerable.Range(0, Short(cmap + 2)).Select(i => cmap + Int(cmap + 4 + (8 * i) + 4)).First(place => Short(place) == 12);
        for (var group = 0; group < Int(all + 12); group++)
        {
            var place = all + 16 + (12 * group);
            var (first, last, glyph) = (Int(place), Int(place + 4), Int(place + 8));
            for (var character = first; character <= last; character++)
            {
                glyphs[character] = glyph + character - first;
            }
        }
    }

    /// <summary>Start and end of each entry of a CFF index.</summary>
    private (int Start, int End)[] Index(int place, out int after)
    {
        var count = Short(place);
        if (count == 0)
        {
            after = place + 2;
            return [];
        }

        var size = file[place + 2];
        var data = place + 3 + (size * (count + 1)) - 1;
        int Offset(int entry)
        {
            var value = 0;
            for (var i = 0; i < size; i++)
            {
                value = (value << 8) | file[place + 3 + (size * entry) + i];
            }

            return data + value;
        }

        after = Offset(count);
        return [.. Enumerable.Range(0, count).Select(entry => (Offset(entry), Offset(entry + 1)))];
    }

    /// <summary>The last operand of each operator of one byte: where the charset and the outlines stand.</summary>
    private Dictionary<int, int> TopOperators((int Start, int End) dictionary)
    {
        var found = new Dictionary<int, int>();
        var operand = 0;
        for (var i = dictionary.Start; i < dictionary.End;)
        {
            var one = file[i];
            switch (one)
            {
                case 12:
                    i += 2;
                    break;
                case < 22:
                    found[one] = operand;
                    i++;
                    break;
                case 28:
                    operand = BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(i + 1));
                    i += 3;
                    break;
                case 29:
                    operand = Int(i + 1);
                    i += 5;
                    break;
                case 30:
                    for (i++; (file[i] & 15) != 15 && file[i] >> 4 != 15; i++)
                    {
                    }

                    i++;
                    break;
                case < 247:
                    i++;
                    break;
                default:
                    i += 2;
                    break;
            }
        }

        return found;
    }

    /// <summary>By glyph, the number that a PDF calls it by.</summary>
    private int[] Charset(int place, int count)
    {
        var (format, numbers, at) = (file[place], new List<int> { 0 }, place + 1);
        while (numbers.Count < count)
        {
            var (first, left) = (Short(at), format switch { 0 => 0, 1 => file[at + 2], _ => Short(at + 2) });
            numbers.AddRange(Enumerable.Range(first, left + 1));
            at += format switch { 0 => 2, 1 => 3, _ => 4 };
        }

        return [.. numbers];
    }

    private int Short(int place) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(place));

    private int Int(int place) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(place));
}

/// <param name="Number">Its place in the font.</param>
/// <param name="Cid">What a PDF calls it by.</param>
/// <param name="Width">In thousandths of the size.</param>
internal readonly record struct Glyph(int Number, int Cid, int Width);
