using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>A date: yyyy-MM-dd, in tables also 2026/3/1, 2026年3月1日 and a sheet's serial number.</summary>
public sealed class DayShape() : ScalarShape("ImportDay")
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy'年'M'月'd'日'", "yyyy-MM-dd'T'00:00:00", "yyyy-M-d 0:00:00", "yyyy/M/d 0:00:00", "yyyy/M/d 0:00"];

    // Day 1 of sheets is 1 January 1900; the imagined 29 February 1900 moves all later days by one.
    private static readonly DateOnly Day0 = new(1899, 12, 30);
    private const int FirstSerial = 61;
    private const int LastSerial = 2_958_465;

    private protected override JsonNode? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) && Midnight(instant, out day))
        {
            return Write(day);
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
            && serial == decimal.Truncate(serial) && serial is >= FirstSerial and <= LastSerial
            ? Write(Day0.AddDays((int)serial))
            : null;
    }

    private protected override JsonNode? Convert(JsonElement value) =>
        Word(value) is { } word && DateOnly.TryParseExact(word, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Write(day)
            : null;

    public override string WriteCell(JsonNode? value) => value?.GetValue<string>() ?? "";

    private static bool Midnight(DateTime instant, out DateOnly day)
    {
        day = DateOnly.FromDateTime(instant);
        return instant.TimeOfDay == TimeSpan.Zero;
    }

    private static JsonValue Write(DateOnly day) => JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
