using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.JointServices;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>Writes joint services: life events (一事联办), then industries (一业一证).</summary>
internal sealed class JointServiceComposer(Wording wording, IReadOnlyList<ChosenItem> items, GenerationSize size)
{
    private readonly Happening[] events = Happening.Read("events");
    private readonly Happening[] industries = Happening.Read("industries");

    // The first round of events has no category; industries always have one.
    private readonly (string Left, string Right)[] eventCategories = [("", ""), .. wording.Of("联办类别").Select(item => SampleText.Pair(item))];
    private readonly (string Left, string Right)[] industryCategories = [.. wording.Of("一证类别").Select(item => SampleText.Pair(item))];

    /// <summary>As many as both tables have names for, in the proportion of the full size.</summary>
    public static int Most
    {
        get
        {
            var composer = new JointServiceComposer(new(), [], new());
            var (things, licences) = (composer.events.Length * composer.eventCategories.Length, composer.industries.Length * composer.industryCategories.Length);
            return Enumerable.Range(1, things + licences)
                .Last(count => new GenerationSize(JointServices: count) is var size && size.OneThings <= things && size.OneLicences <= licences);
        }
    }

    public IEnumerable<JointServiceContent> Compose() =>
        Enumerable.Range(0, size.OneThings)
            .Select(i => OneThing(i) with { AcceptedAt = i < size.OneThingsAtSubdistricts ? [Level.District, Level.Subdistrict] : [Level.District] })
            .Concat(Enumerable.Range(0, size.OneLicences).Select(OneLicence));

    private JointServiceContent OneThing(int number)
    {
        var happening = events[number % events.Length];
        return Compose(JointServiceKind.OneThing, happening, $"{happening.Name}一件事", eventCategories[number / events.Length], number);
    }

    private JointServiceContent OneLicence(int number)
    {
        var happening = industries[number % industries.Length];
        var service = Compose(
            JointServiceKind.OneLicence, happening, $"{happening.Name}一业一证", industryCategories[number / industries.Length], number);
        return service with { AcceptedAt = [Level.District], Audience = Audience.Business };
    }

    private JointServiceContent Compose(
        JointServiceKind kind, Happening happening, string name, (string Name, string Word) category, int number)
    {
        var dice = Dice.For(size.Seed, $"joint service {kind}", number);
        var fitting = items.Where(chosen => happening.Departments.Any(chosen.Item.Matter.Department.Name.Contains)).ToList();
        var chosen = dice.Some(fitting.Count > 0 ? fitting : items, 3 + dice.Roll(4));
        var telling = Telling.Of(chosen[0].Item) with
        {
            Name = name,
            Words = happening.Words,
            Events = happening.Reasons,
            Materials = [.. chosen.SelectMany(item => item.Item.Matter.Materials).Distinct()],
        };
        string Say(string part) => wording.Say(part, dice, telling);
        return new()
        {
            Name = category.Name.Length == 0 ? name : $"{name}（{category.Name}）",
            Kind = kind,
            Audience = chosen[0].Item.Matter.Department.Audience,
            Summary = Say("联办简介"),
            Guides = [.. chosen.Select(item => item.Code)],
            Aliases = [.. wording.Of("联办说法").Select(saying => category.Word + Wording.Fill(saying, dice, telling).Replace("~", dice.Of(happening.Words), StringComparison.Ordinal)).Distinct()],
            Keywords = [happening.Name, .. happening.Words, .. happening.Reasons, "联办"],
            Materials = MaterialComposer.Compose(telling, commitment: false, zeroMaterial: false, Say, dice),
            Steps = [new("一表申请", Say("步骤一")), new("统一受理", Say("步骤二")), new("联动办理", Say("步骤三")), new("统一出件", Say("步骤五"))],
            PromisedLimit = LimitComposer.Promised(3, Say, dice),
            Online = new(OnlineExtent.Partial, [new("鄂汇办APP", $"搜索“{name}”")], Say("网上备注")),
            Enquiry = "12345",
        };
    }

    private sealed record Happening(string Name, IReadOnlyList<string> Words, IReadOnlyList<string> Reasons, IReadOnlyList<string> Departments)
    {
        public static Happening[] Read(string table) => [.. SampleText.Rows(table).Select(row =>
            new Happening(row[0], SampleText.Items(row[1]), SampleText.Items(row[2]), SampleText.Items(row[3])))];
    }
}
