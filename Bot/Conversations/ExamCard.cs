using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Questions;
using Microsoft.Extensions.Primitives;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>An answer that came from a card.</summary>
internal sealed record SentCard(long Attempt, int Item, IFormCollection Fields);

/// <summary>The fields to answer a question as an Adaptive Card; the question itself stands in the message.</summary>
internal static class ExamCard
{
    private static readonly string[] Channels = ["directline", "webchat", "msteams", "emulator"];

    /// <summary>Whether a channel shows cards.</summary>
    public static bool Shows(string? channel) => Channels.Contains(channel);

    /// <param name="address">Of the site, for the picture.</param>
    /// <param name="about">Comes back with the answer, and says to what it is one.</param>
    public static Attachment Of(ShownQuestion question, Uri address, JsonObject about) => new()
    {
        ContentType = GuideCard.ContentType,
        Content = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.3",
            ["fallbackText"] = question.Stem,
            ["body"] = new JsonArray([.. Picture(question, address), .. Fields(question, "")]),
            ["actions"] = new JsonArray(new JsonObject
            {
                ["type"] = "Action.Submit",
                ["title"] = Sentences.Get("ExamAnswer"),
                ["data"] = about,
            }),
        },
    };

    /// <summary>Null for a message that comes from no such card.</summary>
    public static SentCard? Read(JsonNode? value)
    {
        if (value is not JsonObject sent || Number(sent["attempt"]) is not { } attempt || Number(sent["item"]) is not { } item)
        {
            return null;
        }

        return new(attempt, (int)Math.Clamp(item, 0, 1000), FieldsOf(sent));
    }

    /// <summary>What was chosen and typed, as a form would send it.</summary>
    public static FormCollection FieldsOf(JsonObject sent)
    {
        var fields = sent.Where(pair => pair.Value?.GetValueKind() == JsonValueKind.String)
            .ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>() is var text && (pair.Key == "v" || pair.Key.EndsWith(".v", StringComparison.Ordinal)) ? new StringValues(text.Split(',', StringSplitOptions.RemoveEmptyEntries)) : new StringValues(text));
        return new(fields.Where(field => field.Value.Count > 0).ToDictionary());
    }

    private static IEnumerable<JsonNode> Picture(ShownQuestion question, Uri address) => question.PictureAt(address) is { } picture
        ? [new JsonObject { ["type"] = "Image", ["url"] = picture.AbsoluteUri, ["altText"] = Sentences.Get("ExamPicture"), ["size"] = "stretch" }]
        : [];

    private static IEnumerable<JsonNode> Fields(ShownQuestion question, string prefix)
    {
        switch (question.Kind)
        {
            case QuestionKind.SingleChoice or QuestionKind.MultipleChoice:
                yield return Choices($"{prefix}v", question.Choices.Select(choice => ($"{choice.Letter}. {choice.Text}", choice.Key)), isMany: question.Kind == QuestionKind.MultipleChoice);
                break;
            case QuestionKind.TrueFalse:
                yield return Choices($"{prefix}v", [(Sentences.Get("ExamTrue"), "true"), (Sentences.Get("ExamFalse"), "false")]);
                break;
            case QuestionKind.Ordering or QuestionKind.Matching:
                for (var i = 0; i < (question.Kind == QuestionKind.Matching ? question.Lefts.Count : question.Choices.Count); i++)
                {
                    yield return CardParts.Text(question.Kind == QuestionKind.Matching ? question.Lefts[i] : $"{i + 1}.");
                    yield return Choices(PostedAnswer.Place(prefix, i), question.Choices.Select(choice => ($"{choice.Letter}. {choice.Text}", choice.Key)), isCompact: true);
                }

                break;
            case QuestionKind.CaseStudy:
                for (var i = 0; i < question.Parts.Count; i++)
                {
                    yield return CardParts.Text($"（{i + 1}）{question.Parts[i].Stem}", bold: true, spacing: "Medium");
                    foreach (var field in Fields(question.Parts[i], $"{prefix}p{i}."))
                    {
                        yield return field;
                    }
                }

                break;
            default:
                for (var i = 0; i < question.Blanks; i++)
                {
                    yield return new JsonObject { ["type"] = "Input.Text", ["id"] = PostedAnswer.Place(prefix, i), ["isMultiline"] = question.Kind == QuestionKind.ShortAnswer, ["maxLength"] = 2000, ["placeholder"] = question.Blanks > 1 ? $"{i + 1}" : Sentences.Get("ExamAnswer") };
                }

                break;
        }
    }

    private static JsonObject Choices(string id, IEnumerable<(string Title, string Value)> choices, bool isMany = false, bool isCompact = false) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = id,
        ["style"] = isCompact ? "compact" : "expanded",
        ["isMultiSelect"] = isMany,
        ["wrap"] = true,
        ["choices"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["title"] = CardParts.Escape(choice.Title), ["value"] = choice.Value })]),
    };

    private static long? Number(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<long>(out var number) && number > 0 ? number : null;
}
