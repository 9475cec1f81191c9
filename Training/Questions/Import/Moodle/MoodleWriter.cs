using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Questions.Pictures;

namespace Hanyang.Assistant.Training.Questions.Import.Moodle;

/// <summary>Writes Moodle XML. Several blanks and cases have no form in it and are left out by name.</summary>
internal static class MoodleWriter
{
    public static async Task<ExportReport> WriteAsync(Stream stream, IAsyncEnumerable<QuestionForm> questions, CancellationToken cancel)
    {
        await using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Async = true, Indent = true, Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
        List<string> leftOut = [];
        var written = 0;
        await xml.WriteStartElementAsync(null, "quiz", null);
        await foreach (var question in questions.WithCancellation(cancel))
        {
            if (Element(question) is not { } element)
            {
                leftOut.Add(question.Code ?? "");
                continue;
            }

            element.WriteTo(xml);
            written++;
        }

        await xml.WriteEndElementAsync();
        return new(written, null) { LeftOut = leftOut };
    }

    /// <summary>Null where Moodle has no form for it.</summary>
    internal static XElement? Element(QuestionForm question)
    {
        if (Type(question) is not { } type || !ForeignTags.CanHold(question))
        {
            return null;
        }

        var tags = ForeignTags.Write(question with { Number = question.Number is { } number ? number with { Unit = null } : null, SampleAnswer = null, Picture = PictureData.NameIn(question.Picture) }, withPoints: false).ToList();
        return new XElement("question",
            new XAttribute("type", type),
            new XElement("name", Text(question.Title ?? "")),
            Stem(question),
            Plain("generalfeedback", question.Explanation ?? ""),
            new XElement("defaultgrade", Say(question.Points ?? 1)),
            new XElement("penalty", "0"),
            new XElement("hidden", "0"),
            new XElement("idnumber", question.Code),
            Answers(question),
            tags.Count == 0 ? null : new XElement("tags", tags.Select(tag => new XElement("tag", Text(tag)))));
    }

    private static XElement Stem(QuestionForm question)
    {
        var stem = Plain("questiontext", question.Text!);
        if (question.Picture is { } picture && PictureData.Read(picture) is { } bytes)
        {
            var name = QuestionPicture.NameOf(bytes)!;
            stem.SetAttributeValue("format", "html");
            stem.Element("text")!.Value = $"{WebUtility.HtmlEncode(question.Text!).Replace("\n", "<br>", StringComparison.Ordinal)}<p><img src=\"@@PLUGINFILE@@/{name}\" alt=\"\"></p>";
            stem.Add(new XElement("file", new XAttribute("name", name), new XAttribute("path", "/"), new XAttribute("encoding", "base64"), Convert.ToBase64String(bytes)));
        }

        return stem;
    }

    private static string? Type(QuestionForm question) => QuestionKinds.Find(question.Kind!) switch
    {
        QuestionKind.SingleChoice or QuestionKind.MultipleChoice => "multichoice",
        QuestionKind.TrueFalse => "truefalse",
        QuestionKind.FillIn when question.Blanks is [var blank] && !blank.Any(text => text.Text.Contains('*', StringComparison.Ordinal)) => "shortanswer",
        QuestionKind.NumericAnswer => "numerical",
        QuestionKind.Ordering => "ordering",
        QuestionKind.Matching => "matching",
        QuestionKind.ShortAnswer => "essay",
        _ => null,
    };

    private static IEnumerable<XElement> Answers(QuestionForm question) => QuestionKinds.Find(question.Kind!) switch
    {
        QuestionKind.SingleChoice => [new("single", "true"), new("shuffleanswers", "true"), new("answernumbering", "ABCD"), .. question.Options!.Select(option => Answer(option.Text, option.Correct == true ? 100 : option.Credit ?? 0, option.Feedback))],
        QuestionKind.MultipleChoice => [new("single", "false"), new("shuffleanswers", "true"), new("answernumbering", "ABCD"), .. Multiple(question.Options!)],
        QuestionKind.TrueFalse => [Answer("true", question.Correct == true ? 100 : 0, question.Correct == true ? question.RightFeedback : question.WrongFeedback), Answer("false", question.Correct == true ? 0 : 100, question.Correct == true ? question.WrongFeedback : question.RightFeedback)],
        QuestionKind.FillIn => [new("usecase", "0"), .. question.Blanks![0].Select(text => Answer(text.Text, text.Credit, text.Feedback))],
        QuestionKind.NumericAnswer => Numeric(question.Number!),
        QuestionKind.Ordering => question.Items!.Select((item, i) => Answer(item, i + 1, null)),
        QuestionKind.Matching => [new("shuffleanswers", "true"), .. question.Pairs!.Select(pair => { var element = Plain("subquestion", pair.Left ?? ""); element.Add(new XElement("answer", Text(pair.Right))); return element; })],
        _ => [new("responseformat", "plain"), Plain("graderinfo", question.SampleAnswer ?? "")],
    };

    private static IEnumerable<XElement> Multiple(IReadOnlyList<OptionForm> options)
    {
        var correct = options.Count(option => option.Correct == true);
        var hasCredits = options.Any(option => option.Credit is not null);
        return options.Select(option => Answer(option.Text, hasCredits ? option.Credit ?? 0 : option.Correct == true ? Math.Round(100m / correct, 5) : -100, option.Feedback));
    }

    private static IEnumerable<XElement> Numeric(NumberForm number)
    {
        IEnumerable<AcceptedNumber> all = [new(number.Value, number.Tolerance ?? 0, 100, number.Feedback), .. number.Others ?? []];
        foreach (var one in all)
        {
            var answer = Answer(Say(one.Value), one.Credit, one.Feedback);
            answer.Add(new XElement("tolerance", Say(one.Tolerance)));
            yield return answer;
        }

        if (number.Unit is { } unit)
        {
            yield return new XElement("units", new XElement("unit", new XElement("multiplier", "1"), new XElement("unit_name", unit)));
        }
    }

    private static XElement Answer(string text, decimal fraction, string? feedback) =>
        new("answer", new XAttribute("fraction", Say(fraction)), new XAttribute("format", "plain_text"), Text(text), Plain("feedback", feedback ?? ""));

    private static XElement Plain(string name, string text) => new(name, new XAttribute("format", "plain_text"), Text(text));

    private static XElement Text(string text) => new("text", text);

    private static string Say(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
