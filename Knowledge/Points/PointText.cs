namespace Hanyang.Assistant.Knowledge.Points;

/// <summary>A service point in words.</summary>
public static class PointText
{
    /// <summary>Name, address, phone and, where it is known, how far it is, on one line.</summary>
    public static string Line(PointContent point, double? kilometres)
    {
        List<string> parts = [point.Name];
        parts.AddRange(new[] { point.Address, point.Phone }.Where(part => part.Length > 0));
        if (kilometres is { } far)
        {
            parts.Add(Sentences.Get("Kilometres", far.ToString("0.0", null)));
        }

        return string.Join(Sentences.Get("PhraseComma"), parts);
    }

    /// <summary>The opening hours, a line for each stretch of days.</summary>
    public static IReadOnlyList<string> Hours(PointContent point)
    {
        List<string> lines = [.. point.Hours
            .GroupBy(opening => string.Join(',', opening.Days))
            .Select(group => Sentences.Get(
                "HoursLine",
                Days(group.First().Days),
                string.Join(Sentences.Get("ListComma"), group.Select(opening => $"{opening.From}—{opening.To}"))))];
        if (point.HoursNote.Length > 0)
        {
            lines.Add(point.HoursNote);
        }

        return lines;
    }

    private static string Days(IReadOnlyList<int> days) => days switch
    {
        [1, 2, 3, 4, 5] => Sentences.Get("DaysMondayToFriday"),
        [1, 2, 3, 4, 5, 6, 7] => Sentences.Get("DaysEvery"),
        _ => string.Join(Sentences.Get("ListComma"), days.Select(day => Sentences.Get($"Day{day}"))),
    };
}
