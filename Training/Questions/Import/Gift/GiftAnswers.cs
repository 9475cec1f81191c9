using System.Globalization;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Training.Questions.Import.Gift;

/// <summary>Reads what stands between the braces.</summary>
internal static partial class GiftAnswers
{
    public static GiftItem Read(GiftItem item, string inside)
    {
        var format = item.Stem.Format;
        var end = GiftLexis.FindAll(inside, "####");
        if (end >= 0)
        {
            item = item with { Explanation = GiftLexis.TextOrNull(inside[(end + 4)..], format) };
            inside = inside[..end];
        }

        var trimmed = inside.Trim();
        if (trimmed.Length == 0)
        {
            return item with { Type = GiftType.Essay };
        }

        if (Truth().Match(trimmed) is { Success: true } truth)
        {
            return Statement(item, trimmed[truth.Length..], truth.Value[0] is 'T' or 't');
        }

        return trimmed[0] == '#' ? Number(item, trimmed[1..]) : Choices(item, trimmed);
    }

    private static GiftItem Statement(GiftItem item, string rest, bool isTrue)
    {
        var first = GiftLexis.Find(rest, "#");
        var second = first < 0 ? -1 : GiftLexis.Find(rest, "#", first + 1);
        string? Part(int from, int to) => from < 0 ? null : rest[(from + 1)..(to < 0 ? rest.Length : to)];
        return item with
        {
            Type = GiftType.TrueFalse,
            IsTrue = isTrue,
            FirstFeedback = GiftLexis.TextOrNull(Part(first, second), item.Stem.Format),
            SecondFeedback = GiftLexis.TextOrNull(Part(second, -1), item.Stem.Format),
        };
    }

    private static GiftItem Choices(GiftItem item, string inside)
    {
        if (Parts(inside) is not { } parts)
        {
            return inside[0] is '=' or '~' || GiftLexis.Find(inside, "=~") >= 0
                ? item with { Fault = Sentences.Get("GiftStrayText") }
                : item with { Type = GiftType.Short, Answers = [Answer('=', inside, item.Stem.Format)] };
        }

        if (parts.All(part => part.Sign == '=' && GiftLexis.FindAll(part.Text, "->") >= 0))
        {
            return item with { Type = GiftType.Matching, Pairs = [.. parts.Select(part => Pair(part.Text, item.Stem.Format))] };
        }

        return item with
        {
            Type = parts.Any(part => part.Sign == '~') ? GiftType.Choice : GiftType.Short,
            Answers = [.. parts.Select(part => Answer(part.Sign, part.Text, item.Stem.Format))],
        };
    }

    private static GiftItem Number(GiftItem item, string inside)
    {
        item = item with { Type = GiftType.Number };
        var isBare = GiftLexis.Find(inside, "=~") < 0;
        List<(char Sign, string Text)>? parts = isBare ? [('=', inside)] : Parts(inside.Trim());
        if (parts is null)
        {
            return item with { Fault = Sentences.Get("GiftStrayText") };
        }

        List<GiftAnswer> answers = [];
        foreach (var (sign, text) in parts)
        {
            var answer = Answer(sign, text, item.Stem.Format);
            if (ReadNumber(answer.Text.Text) is { } number)
            {
                answers.Add(answer with { Number = number });
            }
            else if (sign == '~' || answer.Text.Text is "*" or "")
            {
                // What is said to every other number.
                item = item with { FirstFeedback = answer.Feedback };
            }
            else
            {
                return item with { Fault = Sentences.Get("GiftNumber", answer.Text.Text) };
            }
        }

        return item with { Answers = answers, IsBareNumber = isBare };
    }

    /// <summary>Each answer with its sign; null when text stands before the first.</summary>
    private static List<(char Sign, string Text)>? Parts(string inside)
    {
        List<(char, string)> parts = [];
        var at = GiftLexis.Find(inside, "=~");
        if (at < 0 || inside[..at].Trim().Length > 0)
        {
            return null;
        }

        while (at >= 0)
        {
            var next = GiftLexis.Find(inside, "=~", at + 1);
            parts.Add((inside[at], inside[(at + 1)..(next < 0 ? inside.Length : next)]));
            at = next;
        }

        return parts;
    }

    private static GiftAnswer Answer(char sign, string raw, string format)
    {
        var text = raw.Trim();
        decimal? weight = null;
        if (Weight().Match(text) is { Success: true } match)
        {
            weight = decimal.Parse(match.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture);
            text = text[match.Length..];
        }

        var feedback = GiftLexis.Find(text, "#");
        return new(sign == '=', weight, GiftLexis.Text(feedback < 0 ? text : text[..feedback], format), feedback < 0 ? null : GiftLexis.TextOrNull(text[(feedback + 1)..], format));
    }

    private static GiftPair Pair(string text, string format)
    {
        var arrow = GiftLexis.FindAll(text, "->");
        return new(GiftLexis.Text(text[..arrow], format), GiftLexis.Text(text[(arrow + 2)..], format).Text);
    }

    private static GiftNumber? ReadNumber(string text)
    {
        var match = Numeric().Match(text);
        if (!match.Success || !Read(match, 1, out var first))
        {
            return null;
        }

        if (!match.Groups[2].Success)
        {
            return new(first, first, first, null);
        }

        return !Read(match, 3, out var second) ? null
            : match.Groups[2].Value == ":" ? new(first - second, first + second, first, second)
            : new(Math.Min(first, second), Math.Max(first, second), null, null);
    }

    private static bool Read(Match match, int group, out decimal number)
    {
        number = 0;
        return match.Groups[group].Value is var text && text.Length <= 20 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && Math.Abs(number) < 1_000_000_000_000_000m;
    }

    [GeneratedRegex(@"\A(?:TRUE|FALSE|T|F)(?=\s*(?:#|\z))", RegexOptions.IgnoreCase)]
    private static partial Regex Truth();

    [GeneratedRegex(@"\A%(-?[0-9]{1,3}(?:\.[0-9]{1,10})?)%")]
    private static partial Regex Weight();

    [GeneratedRegex(@"\A\s*([-+]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?)(?:\s*(:|\.\.)\s*([-+]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?))?\s*\z")]
    private static partial Regex Numeric();
}
