using System.Globalization;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Training.Questions.Import.Gift;

namespace Hanyang.Assistant.Training.Tests;

/// <summary>Our parse in the form of the public parser's, so that the two can be compared.</summary>
internal static class GiftParse
{
    public static JsonObject Of(GiftItem item)
    {
        Assert.Null(item.Fault);
        var parse = new JsonObject
        {
            ["type"] = item.Type switch { GiftType.Choice => "MC", GiftType.TrueFalse => "TF", GiftType.Number => "Numerical", var type => type.ToString() },
            ["id"] = item.Id,
            ["tags"] = item.Tags is null ? null : new JsonArray([.. item.Tags.Select(tag => (JsonNode)tag)]),
            ["title"] = item.Title,
            ["stem"] = item.Type == GiftType.Category ? null : Text(item.Stem),
            ["hasEmbeddedAnswers"] = item.Tail is not null,
            ["globalFeedback"] = Text(item.Explanation),
        };
        switch (item.Type)
        {
            case GiftType.TrueFalse:
                (parse["isTrue"], parse["trueFeedback"], parse["falseFeedback"]) = (item.IsTrue, Text(item.FirstFeedback), Text(item.SecondFeedback));
                break;
            case GiftType.Matching:
                parse["matchPairs"] = new JsonArray([.. item.Pairs.Select(pair => (JsonNode)new JsonObject { ["subquestion"] = Text(pair.Left), ["subanswer"] = pair.Right })]);
                break;
            case GiftType.Number when item.IsBareNumber:
                parse["choices"] = Number(item.Answers[0].Number!);
                break;
            case GiftType.Choice or GiftType.Short or GiftType.Number:
                parse["choices"] = new JsonArray([.. item.Answers.Select(answer => (JsonNode)new JsonObject
                {
                    ["isCorrect"] = answer.IsCorrect,
                    ["weight"] = answer.Weight,
                    ["text"] = answer.Number is { } number ? Number(number) : Text(answer.Text),
                    ["feedback"] = Text(answer.Feedback),
                })]);
                break;
        }

        return parse;
    }

    /// <summary>Without what is null or false by default, numbers as they are said, properties in the order of their names.</summary>
    public static string Plain(JsonNode? node) => node switch
    {
        JsonObject parts => "{" + string.Join(", ", parts.Where(part => part.Value is not null && !(part.Key == "hasEmbeddedAnswers" && !part.Value.GetValue<bool>())).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}: {Plain(part.Value)}")) + "}",
        JsonArray list => "[" + string.Join(",\n ", list.Select(Plain)) + "]",
        JsonValue value when value.TryGetValue<decimal>(out var number) => (number / 1.000000000000m).ToString(CultureInfo.InvariantCulture),
        _ => node!.ToJsonString(),
    };

    private static JsonObject? Text(GiftMarkup? text) => text is null ? null : new() { ["format"] = text.Format, ["text"] = text.Text };

    private static JsonObject Number(GiftNumber number) => number switch
    {
        { Range: { } range } => new() { ["type"] = "range", ["number"] = number.Centre, ["range"] = range },
        { Centre: { } centre } => new() { ["type"] = "simple", ["number"] = centre },
        _ => new() { ["type"] = "high-low", ["numberHigh"] = number.High, ["numberLow"] = number.Low },
    };
}
