using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Questions.Import;
using Hanyang.Assistant.Training.Questions.Import.Pasted;

namespace Hanyang.Assistant.Training.Questions.Forms;

/// <summary>The questions of a case in a text field: as people paste questions where that says all, else as JSON.</summary>
internal static class PartsText
{
    public static string Write(IReadOnlyList<QuestionForm> parts)
    {
        var text = string.Join("\n\n", parts.Select((part, i) => One(part, i + 1)));
        var back = Found(text);
        return back is not null && Json(back) == Json(parts) ? text : RecordJson.Write(JsonNode.Parse(Json(parts)));
    }

    /// <summary>Null for a question that has none.</summary>
    public static IReadOnlyList<QuestionForm>? Read(string text, Refusals refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text.TrimStart().StartsWith('['))
        {
            return new PartsShape().ReadCell(text, "parts", refusals) is JsonArray list && !refusals.Any ? [.. list.OfType<JsonObject>().Select(QuestionForm.Of)] : null;
        }

        try
        {
            var found = PastedParser.Read(text).ToList();
            foreach (var (i, part) in found.Index().Where(one => one.Item.Form is null))
            {
                refusals.Add("parts", Sentences.Get("PartRefused", i + 1, part.Reason));
            }

            return refusals.Any ? null : [.. found.Select(part => part.Form!)];
        }
        catch (UnreadableFileException unreadable)
        {
            refusals.Add("parts", unreadable.Message);
            return null;
        }
    }

    private static string One(QuestionForm part, int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{number}. 【{QuestionKinds.TitleOf(QuestionKinds.Find(part.Kind!)!.Value)}】{part.Text}\n");
        foreach (var (i, option) in (part.Options ?? []).Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{Option.KeyOf(i)}. {option.Text}\n");
        }

        text.Append("答案：").Append(part switch
        {
            { Options: { } options } => string.Concat(options.Select((option, i) => option.Correct == true ? Option.KeyOf(i) : "")),
            { Correct: { } correct } => correct ? "对" : "错",
            { Blanks: { } blanks } => string.Join('；', blanks.Select(blank => string.Join('|', blank.Select(one => one.Text)))),
            _ => part.SampleAnswer,
        });
        text.Append(part.Facet is { } facet ? $"\n要素：{Words.Of(facet)}" : "").Append(part.Explanation is { } why ? $"\n解析：{why}" : "");
        return text.Append(part.Points is { } points and not 1 ? string.Create(CultureInfo.InvariantCulture, $"\n分值：{points}") : "").ToString();
    }

    private static IReadOnlyList<QuestionForm>? Found(string text)
    {
        var found = PastedParser.Read(text).ToList();
        return found.All(part => part.Form is not null) ? [.. found.Select(part => part.Form!)] : null;
    }

    /// <summary>What is said, without what goes without saying.</summary>
    private static string Json(IReadOnlyList<QuestionForm> parts) => JsonSerializer.Serialize(parts.Select(part =>
        (part with { Points = part.Points is null or 1 ? null : part.Points / 1.0000000000m, Options = part.Options?.Select(option => option with { Correct = option.Correct ?? false }).ToList() }).ToJson()), RecordJson.Options);
}
