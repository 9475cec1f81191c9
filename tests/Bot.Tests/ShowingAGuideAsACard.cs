using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Bot.Tests;

public partial class ShowingAGuideAsACard
{
    private static readonly Uri Address = new("https://hanyang.test/");

    [Fact]
    public void It_has_the_name_the_sample_mark_a_checklist_the_code_and_buttons()
    {
        var card = Card(new GuideContent
        {
            Name = "居住证申领",
            Department = "公安分局",
            Handling = new(Handling.Complete, Handling.Accept, Handling.None, Handling.None),
            Materials = [new("身份证"), new("居住证明", MayFollow: true)],
            Steps = [new("申请", "到窗口提交")],
            PromisedLimit = new(LimitKind.WorkingDays, 5),
            Fees = [new("工本费", 0)],
            Exceptions = [new("换领", "另交旧证", [])],
        });

        Assert.Equal("1.3", (string)card["version"]!);
        Assert.Equal(2, All(card, "Input.Toggle").Count());
        Assert.Equal("https://hanyang.test/guides/GA-01/qr.png", (string)All(card, "Image").Single()["url"]!);
        Assert.Equal("https://hanyang.test/guides/GA-01", (string)All(card, "Action.OpenUrl").Single()["url"]!);
        Assert.All(All(card, "Action.Submit"), button => Assert.Equal((string)button["title"]!, (string)button["data"]!));
        var text = string.Join("\n", All(card, "TextRun").Select(run => (string)run["text"]!));
        foreach (var part in new[] { "居住证申领", "示例数据", "5 个工作日", "不收费", "区政务中心可办结", "街道可办理", "1. 申请：到窗口提交", "换领：另交旧证" })
        {
            Assert.Contains(part, text);
        }
    }

    [Fact]
    public void No_text_of_a_record_becomes_a_link_or_markup() =>
        Gen.String[Gen.Char[@"[]()<>*_`\!&#|~ab:/. 链"], 0, 40].Sample(name =>
        {
            var card = Card(new GuideContent { Name = name, Department = name, Handling = new(default, default, default, default), Materials = [new(name)] });
            // Text runs know no markup; only a toggle's title goes through Markdown, and there each sign is escaped.
            Assert.Empty(All(card, "TextBlock"));
            Assert.All(All(card, "Input.Toggle"), toggle => Assert.DoesNotMatch(Unescaped(), (string)toggle["title"]!));
        });

    [GeneratedRegex(@"(?<!\\)(\\\\)*[\[\]()<>*_`!&#|~]")]
    private static partial Regex Unescaped();

    private static JsonNode Card(GuideContent content) => GuideCard.Of(new ShownGuide("GA-01", 1, content, IsSample: true), Address).Content!;

    private static IEnumerable<JsonObject> All(JsonNode? node, string type) => node switch
    {
        JsonObject named => named.SelectMany(pair => All(pair.Value, type)).Concat((string?)(named["type"] as JsonValue) == type ? [named] : []),
        JsonArray list => list.SelectMany(item => All(item, type)),
        _ => [],
    };
}
