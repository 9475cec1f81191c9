using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>Writes the published part of a guide, every facet filled.</summary>
internal sealed class GuideComposer(Wording wording, HandlingPlan plan, int seed)
{
    // Words in an action's name that say that a machine can do it and nothing needs to be looked at on paper.
    private static readonly string[] Remote = ["查询", "核验", "开具", "挂失", "补领", "复核"];

    public GuideContent Compose(ChosenItem chosen)
    {
        var item = chosen.Item;
        var (matter, action) = (item.Matter, item.Action);
        var telling = Telling.Of(item);
        var dice = Dice.For(seed, "guide", chosen.Number);
        string Say(string part) => wording.Say(part, dice, telling);

        var commitment = plan.IsCommitment(chosen);
        var zeroMaterial = Remote.Any(action.Suffix.Contains) && dice.Chance(30);
        var extent = (OnlineExtent)(zeroMaterial ? 2 : dice.Roll(3));
        var noVisit = extent == OnlineExtent.Full && (zeroMaterial || dice.Chance(40));
        var promised = LimitComposer.Promised(action.Pace, Say, dice);
        return new GuideContent
        {
            Name = item.Name,
            Department = matter.Department.Name,
            Category = matter.Department.Theme,
            Audience = matter.Department.Audience,
            Summary = Say("简介"),
            EffectiveFrom = new DateOnly(2021 + dice.Roll(4), 1 + dice.Roll(12), 1),
            Handling = plan.HandlingOf(chosen),
            Materials = MaterialComposer.Compose(telling, commitment, zeroMaterial, Say, dice),
            Steps = [.. StepNames(action.Pace).Select(step => new Step(step.Name, Say(step.Part)))],
            StatutoryLimit = LimitComposer.Statutory(promised, Say, dice),
            PromisedLimit = promised,
            Fees = [action.Pace >= 1 && matter.Fee > 0 ? new Fee("工本费", matter.Fee, matter.FeeUnit, Say("收费备注")) : new Fee("不收费", 0, "", Say("不收费备注"))],
            Conditions = [.. telling.Conditions.Select(condition => Wording.Fill(condition, dice, telling)), .. dice.Some(wording.Of("条件"), 2).Select(Fill)],
            Exceptions = [.. action.Exceptions.Concat(dice.Some(wording.Of("例外"), 2)).Select(Fill).Select(said => Exception(said, dice))],
            Basis = [.. dice.Some(telling.Basis, 2).Select(title => new Basis(title))],
            Outcome = telling.Outcome,
            Online = new(extent, extent == OnlineExtent.None ? [] : Channels(Say, dice), extent == OnlineExtent.None ? "" : Say("网上备注")),
            Proxy = dice.Chance(75) ? new(true, Say("代办可")) : new(false, Say("代办否")),
            Booking = dice.Roll(3) switch { 0 => new(BookingNeed.Required, Say("预约必")), 1 => new(BookingNeed.Optional, Say("预约可")), _ => new(BookingNeed.None, Say("预约无")) },
            Hours = Say("时间"),
            Visits = noVisit ? 0 : 1 + dice.Roll(action.Pace == 3 ? 3 : 1),
            Delivery = dice.Some(wording.Of("领取"), 2),
            Validity = Say("有效期"),
            Enquiry = matter.Department.Enquiry,
            Complaint = "12345",
            Authority = telling.Authority,
            Scope = Say("范围"),
            CaseKind = promised.Kind == LimitKind.Immediate ? CaseKind.Immediate : CaseKind.Commitment,
            Commitment = commitment,
            NoVisit = noVisit,
            ZeroMaterial = zeroMaterial,
        };

        string Fill(string sentence) => Wording.Fill(sentence, dice, telling);
    }

    private static List<OnlineChannel> Channels(Func<string, string> say, Dice dice) =>
        [.. dice.Some(["鄂汇办APP", "湖北政务服务网", "微信小程序“汉阳示例政务”"], 1 + dice.Roll(2)).Select(name => new OnlineChannel(name, say("网上")))];

    private static IEnumerable<(string Name, string Part)> StepNames(int pace)
    {
        yield return ("申请", "步骤一");
        yield return ("受理", "步骤二");
        if (pace > 0)
        {
            yield return ("审核", "步骤三");
        }

        if (pace > 1)
        {
            yield return ("决定", "步骤四");
        }

        yield return ("领取", "步骤五");
    }

    private static GuideException Exception(string said, Dice dice)
    {
        var (when, then) = SampleText.Pair(said, "=>");
        return new(when, then, dice.Some([Facet.Materials, Facet.Steps, Facet.Conditions, Facet.Visits, Facet.PromisedLimit, Facet.Proxy], dice.Roll(3)));
    }
}
