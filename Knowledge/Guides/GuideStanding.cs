namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>In words: from when until when a guide holds.</summary>
public static class GuideStanding
{
    /// <summary>Such as 2025年5月10日起施行，长期有效.</summary>
    public static string Span(GuideContent guide) => (guide.EffectiveFrom, guide.EffectiveUntil) switch
    {
        (null, null) => Sentences.Get("HoldsAlways"),
        ({ } from, null) => Sentences.Get("HoldsFrom", Day(from)),
        (null, { } until) => Sentences.Get("HoldsUntil", Day(until)),
        ({ } from, { } until) => Sentences.Get("HoldsFromUntil", Day(from), Day(until)),
    };

    public static string Day(DateOnly day) => Sentences.Get("YearMonthDay", day.Year, day.Month, day.Day);
}
