using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>The two time limits of a guide: what is promised is never longer than what the law gives.</summary>
internal static class LimitComposer
{
    private static readonly int[][] WorkingDays = [[], [1, 2, 3], [3, 5, 7, 10], [7, 10, 13, 15, 20]];

    public static Limit Promised(int pace, Func<string, string> say, Dice dice) => pace == 0
        ? new(LimitKind.Immediate, Note: say("承诺备注"))
        : new(LimitKind.WorkingDays, dice.Of(WorkingDays[pace]), say("承诺备注"));

    public static Limit Statutory(Limit promised, Func<string, string> say, Dice dice) => dice.Roll(12) switch
    {
        0 => new(LimitKind.None, Note: say("法定备注")),
        1 when promised.Count is null or < 20 => new(LimitKind.Months, 1 + dice.Roll(3), say("法定备注")),
        _ => new(LimitKind.WorkingDays, ((promised.Count ?? 1) * (2 + dice.Roll(2))) + dice.Roll(3), say("法定备注")),
    };
}
