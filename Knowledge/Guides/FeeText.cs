using System.Globalization;

namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>A fee in words.</summary>
public static class FeeText
{
    /// <summary>The whole fee on one line, such as 证书工本费：10元/本（第一本免收）.</summary>
    public static string Line(Fee fee)
    {
        // Records name the absence of a fee as an item of its own, so that 不收费：不收费 would be said twice.
        var said = fee.Amount == 0 && fee.Item.Contains("不收费", StringComparison.Ordinal)
            ? fee.Item
            : FacetText.Joined(fee.Item, Amount(fee));
        return fee.Note.Length == 0 ? said : Sentences.Get("WithNote", said, fee.Note);
    }

    /// <summary>Such as 80元/件, 不收费, or the record's words on how it is computed.</summary>
    public static string Amount(Fee fee) => fee.Amount switch
    {
        0 => Sentences.Get("FeeNone"),
        { } amount => amount.ToString("0.##", CultureInfo.InvariantCulture) + UnitOf(fee),
        // A bare 元/件 without an amount would read as a gap.
        null => fee.Unit is "" || fee.Unit.StartsWith('元') ? Sentences.Get("FeeComputed") : fee.Unit,
    };

    private static string UnitOf(Fee fee) => fee.Unit switch
    {
        "" => "元",
        var unit when unit.Contains('元', StringComparison.Ordinal) => unit,
        var unit => $"元/{unit.TrimStart('/')}",
    };
}
