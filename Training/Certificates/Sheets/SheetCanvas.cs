using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Training.Certificates.Sheets;

/// <summary>What is drawn on a sheet, in points from its lower left corner.</summary>
public sealed partial class SheetCanvas
{
    private readonly SheetFont font;
    private readonly StringBuilder drawn = new();

    internal SheetCanvas(SheetFont font) => this.font = font;

    /// <summary>The glyphs used so far, each with the character that it stands for.</summary>
    internal SortedDictionary<int, (Glyph Glyph, Rune Character)> Used { get; } = [];

    internal byte[] Content => Encoding.ASCII.GetBytes(drawn.ToString());

    public static SheetCanvas Blank() => new(SheetFont.Embedded);

    public double WidthOf(string text, double size) => text.EnumerateRunes().Sum(character => (font.Find(character) ?? font.Find(Missing)!.Value).Width) * size / 1000;

    /// <summary>What stands for a character that the font hasn't got: everybody sees that something is missing.</summary>
    private static Rune Missing { get; } = new('〓');

    /// <summary>Whether each character can be drawn.</summary>
    public static bool CanDraw(string text) => text.EnumerateRunes().All(character => SheetFont.Embedded.Find(character) is not null);

    public void Colour(int red, int green, int blue) =>
        Add($"{red / 255.0:0.###} {green / 255.0:0.###} {blue / 255.0:0.###} rg {red / 255.0:0.###} {green / 255.0:0.###} {blue / 255.0:0.###} RG");

    public void Colour(Shade shade) => Colour(shade.Red, shade.Green, shade.Blue);

    public void Text(double x, double y, double size, string text, double spacing = 0, double weight = 0)
    {
        var codes = new StringBuilder();
        foreach (var character in text.EnumerateRunes())
        {
            var glyph = font.Find(character) ?? font.Find(Missing)!.Value;
            Used.TryAdd(glyph.Cid, (glyph, character));
            codes.Append(CultureInfo.InvariantCulture, $"{glyph.Cid:X4}");
        }

        // A heavier face than the one there is comes from drawing the edge as well.
        var mode = weight > 0 ? string.Create(CultureInfo.InvariantCulture, $"2 Tr {weight:0.##} w") : "0 Tr";
        Add($"BT /F1 {size:0.##} Tf {spacing:0.##} Tc {mode} {x:0.##} {y:0.##} Td <{codes}> Tj ET");
    }

    public void Centred(double middle, double y, double size, string text, double spacing = 0, double weight = 0) =>
        Text(middle - ((WidthOf(text, size) + (spacing * (text.EnumerateRunes().Count() - 1))) / 2), y, size, text, spacing, weight);

    public void Frame(double x, double y, double width, double height, double line) => Add($"{line:0.##} w {x:0.##} {y:0.##} {width:0.##} {height:0.##} re S");

    public void Fill(double x, double y, double width, double height) => Add($"{x:0.###} {y:0.###} {width:0.###} {height:0.###} re f");

    public void Line(double x1, double y1, double x2, double y2, double line) => Add($"{line:0.##} w {x1:0.##} {y1:0.##} m {x2:0.##} {y2:0.##} l S");

    /// <summary>Lines no wider than this, broken between Chinese characters, and within a Latin word only where it has no room at all.</summary>
    public IReadOnlyList<string> Wrap(string text, double width, double size)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        foreach (var part in Parts().EnumerateMatches(text))
        {
            var word = text.Substring(part.Index, part.Length);
            foreach (var piece in WidthOf(word, size) > width ? word.EnumerateRunes().Select(character => character.ToString()) : [word])
            {
                if (line.Length > 0 && WidthOf($"{line}{piece}", size) > width)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                }

                line.Append(piece);
            }
        }

        lines.Add(line.ToString());
        return lines;
    }

    // Punctuation that closes stays with what it closes.
    [GeneratedRegex(@"(?:[A-Za-z0-9./:_-]+|[（〔《“]?(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]))[，。；：、）〕》”]*")]
    private static partial Regex Parts();

    private void Add(FormattableString operators) => drawn.Append(FormattableString.Invariant(operators)).Append('\n');
}
