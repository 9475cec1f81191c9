using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>A guide as an Adaptive Card: what to bring as a checklist, the process, limits, fees, where, and its QR code.</summary>
internal static class GuideCard
{
    internal const string ContentType = "application/vnd.microsoft.card.adaptive";
    private const string Folded = "more";

    public static Attachment Of(ShownGuide guide, Uri address) => new()
    {
        ContentType = ContentType,
        Name = guide.Content.Name,
        Content = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.3",
            ["fallbackText"] = guide.Content.Name,
            ["speak"] = guide.Content.Name,
            ["body"] = new JsonArray([.. Title(guide), .. Materials(guide.Content), .. Rest(guide.Content), More(guide, address)]),
            ["actions"] = new JsonArray(
            [
                new JsonObject
                {
                    ["type"] = "Action.ToggleVisibility",
                    ["title"] = Sentences.Get("CardMore"),
                    ["targetElements"] = new JsonArray(Folded),
                },
                new JsonObject
                {
                    ["type"] = "Action.OpenUrl",
                    ["title"] = Sentences.Get("CardOpenGuide"),
                    ["url"] = new Uri(address, $"guides/{Uri.EscapeDataString(guide.Code)}").AbsoluteUri,
                },
                .. Sentences.Get("CardFollowUps").Split('\n').Select(CardParts.Say),
            ]),
        },
    };

    private static IEnumerable<JsonNode> Title(ShownGuide guide)
    {
        yield return CardParts.Text(guide.Content.Name, bold: true);
        var about = guide.IsSample ? $"{Sentences.Get("SampleMark")} · {guide.Content.Department}" : guide.Content.Department;
        yield return CardParts.Text(about, subtle: true, spacing: "None");
    }

    private static IEnumerable<JsonNode> Materials(GuideContent content)
    {
        if (content.Materials.Count == 0 && !content.ZeroMaterial)
        {
            yield break;
        }

        yield return CardParts.Heading(Sentences.Get("CardMaterials"));
        if (content.Materials.Count == 0)
        {
            yield return CardParts.Text(Sentences.Get("CardNoMaterials"));
        }

        for (var i = 0; i < content.Materials.Count; i++)
        {
            yield return CardParts.Check($"material{i}", GuideWords.Of(content.Materials[i]));
        }
    }

    private static IEnumerable<JsonNode> Steps(GuideContent content)
    {
        if (content.Steps.Count == 0)
        {
            yield break;
        }

        yield return CardParts.Heading(Sentences.Get("CardSteps"));
        for (var i = 0; i < content.Steps.Count; i++)
        {
            yield return CardParts.Text($"{i + 1}. {content.Steps[i].Name}：{content.Steps[i].Text}");
        }
    }

    // Folded, or the card would push the answer itself out of a phone's window.
    private static JsonObject More(ShownGuide guide, Uri address) => new()
    {
        ["type"] = "Container",
        ["id"] = Folded,
        ["isVisible"] = false,
        ["items"] = new JsonArray([.. Steps(guide.Content), .. Exceptions(guide.Content), Code(guide, address)]),
    };

    private static IEnumerable<JsonNode> Exceptions(GuideContent content) => content.Exceptions.Select(exception =>
        CardParts.Labelled(Sentences.Get("CardException"), $"{exception.When}：{exception.Then}"));

    private static IEnumerable<JsonNode> Rest(GuideContent content)
    {
        (string Label, string Text)[] lines =
        [
            ("CardPromised", GuideWords.Of(content.PromisedLimit)),
            ("CardStatutory", GuideWords.Of(content.StatutoryLimit)),
            ("CardFees", string.Join("；", content.Fees.Select(GuideWords.Of))),
            ("CardWhere", GuideWords.Of(content.Handling)),
            ("CardHours", content.Hours),
            ("CardEnquiry", content.Enquiry),
        ];
        var shown = lines.Where(line => line.Text.Length > 0).ToList();
        if (shown.Count > 0)
        {
            yield return CardParts.Heading(Sentences.Get("CardLimitsAndFees"));
        }

        foreach (var (label, text) in shown)
        {
            yield return CardParts.Labelled(Sentences.Get(label), text);
        }
    }

    private static JsonObject Code(ShownGuide guide, Uri address) => new()
    {
        ["type"] = "Image",
        ["url"] = new Uri(address, $"guides/{Uri.EscapeDataString(guide.Code)}/qr.png").AbsoluteUri,
        ["altText"] = Sentences.Get("CardCode", guide.Content.Name),
        ["width"] = "120px",
        ["spacing"] = "Medium",
        ["separator"] = true,
    };
}
