using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Points;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

/// <summary>Opening times of every week, as points and units have them.</summary>
internal static partial class OpeningHours
{
    public static Shape Shape { get; } = new ListShape(new RecordShape(
        new("days", "星期", new ListShape(Parts.Whole, most: 7), Needed: true),
        new("from", "起", Parts.Name, Needed: true),
        new("to", "止", Parts.Name, Needed: true)));

    public static void Check(IReadOnlyList<Opening> hours, Refusals refusals)
    {
        for (var i = 0; i < hours.Count; i++)
        {
            var opening = hours[i];
            if (opening.Days.Any(day => day is < 1 or > 7))
            {
                refusals.Add($"hours[{i + 1}].days", Sentences.Get("ImportRange", 1, 7));
            }

            if (!Clock().IsMatch(opening.From) || !Clock().IsMatch(opening.To) || string.CompareOrdinal(opening.From, opening.To) >= 0)
            {
                refusals.Add($"hours[{i + 1}]", Sentences.Get("ImportOpening", Refusals.Quote($"{opening.From}—{opening.To}")));
            }
        }
    }

    [GeneratedRegex(@"\A(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)\z")]
    private static partial Regex Clock();
}
