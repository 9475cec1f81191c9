namespace Hanyang.Assistant.Training.Exams.Analysis;

public enum ItemHintKind
{
    /// <summary>Asked too few people to say anything.</summary>
    TooFew,

    /// <summary>Whoever chose a wrong option did better in the rest than whoever chose the right one.</summary>
    KeySuspect,

    /// <summary>Those who did well in the rest did worse here.</summary>
    Backwards,
    TooEasy,
    TooHard,
    Weak,

    /// <summary>Options that nobody chose.</summary>
    DeadOptions,
    Fine,
}

/// <summary>What a trainer might look at in an item.</summary>
/// <param name="Options">Their keys, where it is about options.</param>
public sealed record ItemHint(ItemHintKind Kind, string Options = "")
{
    /// <summary>From so many on figures are worth a word.</summary>
    public const int Enough = 10;

    // Below 20 Moodle's own guide calls a discrimination very weak.
    private const double WeakBelow = 20;
    private const double EasyFrom = 0.95;
    private const double HardUpTo = 0.2;

    /// <param name="isSingle">Exactly one of the options can be chosen.</param>
    public static IReadOnlyList<ItemHint> Of(ItemFigures item, IReadOnlyList<OptionFigures> options, bool isSingle)
    {
        if (item.Count < Enough)
        {
            return [new(ItemHintKind.TooFew)];
        }

        List<ItemHint> hints = [];
        if (isSingle && Suspects(item, options) is { Length: > 0 } suspects)
        {
            hints.Add(new(ItemHintKind.KeySuspect, suspects));
        }
        else if (item.Discrimination < 0)
        {
            hints.Add(new(ItemHintKind.Backwards));
        }

        if (item.Facility >= EasyFrom)
        {
            hints.Add(new(ItemHintKind.TooEasy));
        }
        else if (item.Facility <= HardUpTo)
        {
            hints.Add(new(ItemHintKind.TooHard));
        }
        else if (item.Discrimination is >= 0 and < WeakBelow && hints.Count == 0)
        {
            hints.Add(new(ItemHintKind.Weak));
        }

        if (item.Count >= 2 * Enough && item.Facility < EasyFrom && string.Join('、', options.Where(option => option.Count == 0 && !option.IsCorrect).Select(option => option.Key)) is { Length: > 0 } dead)
        {
            hints.Add(new(ItemHintKind.DeadOptions, dead));
        }

        return hints.Count > 0 ? hints : [new(ItemHintKind.Fine)];
    }

    // A handful of people may be better by chance.
    private static string Suspects(ItemFigures item, IReadOnlyList<OptionFigures> options)
    {
        var right = options.Where(option => option.IsCorrect).Max(option => option.RestMean);
        return string.Join('、', options.Where(option => !option.IsCorrect && option.Count >= Math.Max(3, item.Count / 5) && option.RestMean > (right ?? 0)).Select(option => option.Key));
    }
}
