using System.Globalization;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Training.Questions.Import.Pasted;

/// <summary>Blanks in a stem as people draw them: underscores, or brackets with nothing in them.</summary>
internal static partial class Blanks
{
    /// <summary>The stem with its blanks as {1}, {2} …, and how many there are.</summary>
    public static (string Stem, int Places) Number(string stem)
    {
        var places = 0;
        var numbered = Drawn().Replace(stem, _ => string.Create(CultureInfo.InvariantCulture, $"{{{++places}}}"));
        return places > 0 ? (numbered, places) : (stem, Bodies.FillIn.PlacesIn(stem).Count());
    }

    [GeneratedRegex(@"_{2,}|＿{2,}|[(（][ \u3000_＿]*[)）]|【[ \u3000]*】|\[[ \u3000]+\]")]
    private static partial Regex Drawn();
}
