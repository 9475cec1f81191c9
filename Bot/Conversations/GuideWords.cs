using System.Globalization;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>Values of a guide in a few words, as a card has room for them.</summary>
internal static class GuideWords
{
    public static string Of(Material material)
    {
        List<string> notes = [Sentences.Get($"Form{material.Form}")];
        if (material.Copies > 0)
        {
            notes.Add(Sentences.Get("Copies", material.Copies));
        }

        if (material.Need == MaterialNeed.WhenNeeded)
        {
            notes.Add(material.When.Length > 0 ? material.When : Sentences.Get("WhenNeeded"));
        }

        if (material.MayFollow)
        {
            notes.Add(Sentences.Get("MayFollow"));
        }

        if (material.WaivedBy != Waiver.None)
        {
            notes.Add(Sentences.Get($"Waiver{material.WaivedBy}"));
        }

        return $"{material.Name}（{string.Join("，", notes)}）";
    }

    public static string Of(Limit? limit)
    {
        var text = limit?.Kind switch
        {
            null => "",
            LimitKind.None => Sentences.Get("LimitNone"),
            LimitKind.Immediate => Sentences.Get("LimitImmediate"),
            _ => Sentences.Get($"Limit{limit.Kind}", limit.Count),
        };
        return limit?.Note is { Length: > 0 } note ? $"{text}（{note}）" : text;
    }

    public static string Of(Fee fee)
    {
        var amount = fee.Amount switch
        {
            null => "",
            0 => Sentences.Get("FeeFree"),
            { } yuan => Sentences.Get("FeeYuan", yuan.ToString("0.##", CultureInfo.InvariantCulture)) + (fee.Unit.Length > 0 ? $"/{fee.Unit}" : ""),
        };
        return string.Join(" ", new[] { fee.Item, amount, fee.Note }.Where(part => part.Length > 0).Distinct());
    }

    public static string Of(HandlingByLevel handling) => string.Join("、",
        Enum.GetValues<Level>().Reverse()
            .Where(level => handling.At(level) != Handling.None)
            .Select(level => Sentences.Get($"Level{level}") + Sentences.Get($"Handling{handling.At(level)}")));
}
