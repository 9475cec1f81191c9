using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hanyang.Assistant.Training.Certificates.Signing;

/// <summary>The one way to write a JSON value, by RFC 8785 (JCS): what is signed doesn't depend on blanks and the order of properties.</summary>
public static class CanonicalJson
{
    /// <exception cref="FormatException">A number isn't one of IEEE 754, or a text has half of a surrogate pair.</exception>
    public static byte[] Write(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendList(text, '{', '}', value.EnumerateObject().Select(property => (Name: TextOf(property), property.Value)).OrderBy(property => property.Name, StringComparer.Ordinal), property =>
                {
                    AppendText(text, property.Name);
                    text.Append(':');
                    Append(text, property.Value);
                });
                break;
            case JsonValueKind.Array:
                AppendList(text, '[', ']', value.EnumerateArray(), one => Append(text, one));
                break;
            case JsonValueKind.String:
                AppendText(text, TextOf(value));
                break;
            case JsonValueKind.Number:
                text.Append(Number(value.GetDouble()));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendList<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> append)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            isFirst = false;
            append(item);
        }

        text.Append(close);
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var one in value)
        {
            _ = one switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)one:x4}"),
                _ => text.Append(one),
            };
        }

        text.Append('"');
    }

    /// <summary>As ECMAScript writes it: the shortest digits that read back the same.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new FormatException("JSON has no such number.");
        }

        if (value == 0)
        {
            return "0";
        }

        var parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal) is >= 0 and var place ? place : parts[0].Length;
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var exponent = point - (all.Length - digits.Length) + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        return (value < 0 ? "-" : "") + Place(digits.TrimEnd('0'), exponent);
    }

    /// <param name="exponent">Where the point stands, counted from the left of the digits.</param>
    private static string Place(string digits, int exponent)
    {
        if (exponent is > 0 and <= 21)
        {
            return digits.Length <= exponent ? digits.PadRight(exponent, '0') : $"{digits[..exponent]}.{digits[exponent..]}";
        }

        if (exponent is > -6 and <= 0)
        {
            return $"0.{new string('0', -exponent)}{digits}";
        }

        var power = exponent - 1;
        var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(power < 0 ? '-' : '+')}{Math.Abs(power)}");
    }

    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException half)
        {
            throw new FormatException("Half of a surrogate pair.", half);
        }
    }

    private static string TextOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException half)
        {
            throw new FormatException("Half of a surrogate pair.", half);
        }
    }
}
