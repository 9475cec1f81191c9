using System.Globalization;
using System.Xml.Linq;
using Hanyang.Assistant.Training.Questions.Pictures;

namespace Hanyang.Assistant.Training.Questions.Import.Qti;

/// <summary>One item of QTI 2.1, 2.2 or 3.0.</summary>
internal static class QtiReading
{
    private static readonly HashSet<string> Pictures = ["img", "object", "audio", "video", "picture", "svg", "iframe"];

    /// <summary>The question, or why it can't be taken over, with the element that is to blame.</summary>
    /// <param name="file">The bytes of a file of the same package, by the address in the item; null where there is none.</param>
    public static (QuestionForm? Form, string Field, string Reason) Form(XElement item, Func<string, byte[]?>? file = null)
    {
        if (item.QtiName != "assessmentitem")
        {
            return Refuse(item.QtiName, item.QtiName switch
            {
                "assessmenttest" => "QtiTestAlone",
                "manifest" => "QtiManifestAlone",
                "questestinterop" => "QtiTooOld",
                _ => "XmlUnknown",
            }, item.Name.LocalName);
        }

        if (item.QtiElements("itembody").FirstOrDefault() is not { } body)
        {
            return Refuse("itemBody", "QtiNoBody");
        }

        var (picture, blame) = PictureOf(body, file);
        if (blame is not null)
        {
            return Refuse(blame.Name.LocalName, "QuestionHasPicture");
        }

        var processing = item.QtiElements("responseprocessing").ToList();
        var byMapping = processing.Any(one => one.Qti("template")?.Contains("map_response", StringComparison.Ordinal) == true || one.QtiDescendants("mapresponse").Any());
        var declarations = item.QtiElements("responsedeclaration").Select(one => QtiDeclaration.Of(one, byMapping)).DistinctBy(one => one.Identifier).ToDictionary(one => one.Identifier);
        var interactions = body.Descendants().Where(QtiBody.IsInteraction).ToList();
        if (interactions.Count == 0)
        {
            return Refuse("itemBody", "QtiNoInteraction");
        }

        List<(QuestionForm Form, XElement Interaction)> parts = [];
        foreach (var interaction in interactions)
        {
            var (part, reason) = QtiInteraction.Form(interaction, declarations.GetValueOrDefault(interaction.Qti("responseidentifier") ?? ""));
            if (part is null)
            {
                return (null, interaction.Name.LocalName, reason!);
            }

            parts.Add((part, interaction));
        }

        var explanation = string.Join('\n', item.QtiElements("modalfeedback").Select(QtiBody.Text).Where(text => text.Length > 0).Distinct());
        return (Joined(body, parts) with
        {
            Id = item.Qti("identifier"),
            Title = item.Qti("title") is { Length: > 0 } title ? title : null,
            Explanation = explanation.Length == 0 ? null : explanation,
            Picture = picture,
        }, "", "");
    }

    /// <summary>One picture beside the text, as a data URI; else the element that can't be taken over.</summary>
    private static (string? Picture, XElement? Blame) PictureOf(XElement body, Func<string, byte[]?>? file)
    {
        var shown = body.Descendants().Where(element => Pictures.Contains(element.QtiName)).ToList();
        if (shown.Count == 0)
        {
            return (null, null);
        }

        var address = shown[0].Qti("src") ?? "";
        var bytes = shown.Count > 1 || shown[0].QtiName != "img" || shown[0].Ancestors().Any(QtiBody.IsInteraction) ? null
            : PictureData.IsIn(address) ? PictureData.Read(address) : file?.Invoke(address);
        return bytes is not null && QuestionPicture.NameOf(bytes) is { } name ? (PictureData.Write(name, bytes), null) : (null, shown[0]);
    }

    private static QuestionForm Joined(XElement body, List<(QuestionForm Form, XElement Interaction)> parts)
    {
        string Numbered(XElement interaction) => string.Create(CultureInfo.InvariantCulture, $"{{{parts.FindIndex(part => part.Interaction == interaction) + 1}}}");
        if (parts is [var (only, one)])
        {
            var stem = QtiBody.Text(body, _ => only.Kind == "fillIn" ? "{1}" : "_____");
            var prompt = QtiBody.IsInline(one) ? "" : QtiBody.Text(one.QtiElements("prompt").FirstOrDefault());
            return only with { Text = stem.Length > 0 && prompt.Length > 0 ? $"{stem}\n{prompt}" : stem + prompt };
        }

        if (parts.All(part => part.Interaction.QtiName == "textentryinteraction"))
        {
            return new()
            {
                Kind = "fillIn",
                Text = QtiBody.Text(body, Numbered),
                Blanks = [.. parts.Select(part => part.Form.Blanks?[0] ?? [new(part.Form.Number!.Value.ToString(CultureInfo.InvariantCulture))])],
            };
        }

        return new()
        {
            Kind = "case",
            Text = QtiBody.Text(body, interaction => $"（{Numbered(interaction)[1..^1]}）_____") is { Length: > 0 } text ? text : QtiBody.Text(parts[0].Interaction.QtiElements("prompt").FirstOrDefault()),
            Parts = [.. parts.Select((part, i) => part.Form with
            {
                Text = QtiBody.Text(part.Interaction.QtiElements("prompt").FirstOrDefault()) is { Length: > 0 } prompt ? prompt : string.Create(CultureInfo.InvariantCulture, $"（{i + 1}）"),
            })],
        };
    }

    private static (QuestionForm?, string, string) Refuse(string field, string key, params ReadOnlySpan<object?> values) => (null, field, Sentences.Get(key, values));
}
