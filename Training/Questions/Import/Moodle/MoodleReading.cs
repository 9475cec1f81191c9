using System.Globalization;
using System.Xml.Linq;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Questions.Pictures;

namespace Hanyang.Assistant.Training.Questions.Import.Moodle;

/// <summary>One question of a Moodle XML file.</summary>
internal static class MoodleReading
{
    /// <summary>The question, or why it can't be taken over.</summary>
    public static (QuestionForm? Form, string? Refusal) Form(XElement question)
    {
        var type = (string?)question.Attribute("type") ?? "";
        var common = new QuestionForm
        {
            Id = OrNull(question.Element("idnumber")?.Value),
            Title = OrNull(Words(question.Element("name"))),
            Text = Words(question.Element("questiontext")),
            Explanation = OrNull(Words(question.Element("generalfeedback"))),
            Points = Number(question.Element("defaultgrade")?.Value),
        };
        var files = question.Descendants("file").ToList();
        if (files.Count > 1 || files.Exists(file => file.Parent != question.Element("questiontext")) || question.Element("image") is { Value.Length: > 0 })
        {
            // A question has one picture, beside its text; any other would be lost.
            return (null, Sentences.Get("QuestionHasPicture"));
        }

        if (files is [var file])
        {
            common = common with { Picture = PictureData.OfBase64(file.Value), Text = HtmlText.WithoutPicture(common.Text!) };
        }

        var answers = question.Elements("answer").ToList();
        if (answers.Any(answer => Fraction(answer) is null))
        {
            return (null, Sentences.Get("MoodleFraction"));
        }

        return type switch
        {
            "multichoice" => (Choice(common, question, answers), null),
            "truefalse" => Statement(common, answers),
            "shortanswer" => Short(common, answers),
            "numerical" => Numeric(common, question, answers),
            "matching" => (Matching(common, question), null),
            "ordering" => (common with { Kind = "ordering", Items = [.. answers.Select(Words)] }, null),
            "essay" => (common with { Kind = "shortAnswer", SampleAnswer = OrNull(Words(question.Element("graderinfo"))) }, null),
            _ => (null, Sentences.Get("MoodleType", type)),
        };
    }

    /// <summary>The text within an element, as plain text.</summary>
    public static string Words(XElement? element)
    {
        var text = (element?.Element("text")?.Value ?? "").Trim();
        return (string?)element?.Attribute("format") switch
        {
            "html" or "moodle_auto_format" => HtmlText.PlainIfEntities(text),
            _ => text,
        };
    }

    private static QuestionForm Choice(QuestionForm form, XElement question, List<XElement> answers)
    {
        var isSingle = question.Element("single")?.Value.Trim() is not ("false" or "0");
        var full = answers.Count(answer => Fraction(answer) >= 100);
        return form with
        {
            Kind = isSingle ? "single" : "multiple",
            AnyCorrect = isSingle && full > 1 ? true : null,
            Options = [.. answers.Select(answer => new OptionForm(
                Words(answer),
                isSingle ? Fraction(answer) >= 100 : Fraction(answer) > 0,
                isSingle ? Fraction(answer) is 0 or >= 100 ? null : Fraction(answer) : Fraction(answer),
                OrNull(Words(answer.Element("feedback")))))],
        };
    }

    private static (QuestionForm?, string?) Statement(QuestionForm form, List<XElement> answers)
    {
        var correct = answers.FirstOrDefault(answer => Fraction(answer) >= 100);
        var wrong = answers.FirstOrDefault(answer => Fraction(answer) <= 0);
        return correct is not null && bool.TryParse(correct.Element("text")?.Value.Trim(), out var isTrue)
            ? (form with { Kind = "trueFalse", Correct = isTrue, RightFeedback = OrNull(Words(correct.Element("feedback"))), WrongFeedback = OrNull(Words(wrong?.Element("feedback"))) }, null)
            : (null, Sentences.Get("QuestionNoAnswer"));
    }

    private static (QuestionForm?, string?) Short(QuestionForm form, List<XElement> answers)
    {
        var accepted = answers.Select(answer => new Accepted(Words(answer), Fraction(answer)!.Value, Words(answer.Element("feedback")))).ToList();
        // A star takes any text there; taken word for word it would mark right answers wrong.
        return accepted.FirstOrDefault(text => text.Credit > 0 && text.Text.Contains('*', StringComparison.Ordinal)) is { } wild
            ? (null, Sentences.Get("QuestionWildcard", wild.Text))
            : (form with { Kind = "fillIn", Blanks = [accepted] }, null);
    }

    private static (QuestionForm?, string?) Numeric(QuestionForm form, XElement question, List<XElement> answers)
    {
        var numbers = answers.Where(answer => Words(answer) != "*")
            .Select(answer => (Value: Number(Words(answer)), Tolerance: Number(answer.Element("tolerance")?.Value) ?? 0, Credit: Fraction(answer)!.Value, Feedback: OrNull(Words(answer.Element("feedback"))))).ToList();
        var main = numbers.FindIndex(number => number.Credit >= 100);
        if (main < 0 || numbers.Any(number => number.Value is null))
        {
            return (null, Sentences.Get("QuestionNoNumber"));
        }

        var others = numbers.Where((_, i) => i != main).Select(number => new AcceptedNumber(number.Value!.Value, number.Tolerance, number.Credit, number.Feedback)).ToList();
        var units = question.Element("units")?.Elements("unit").Select(unit => unit.Element("unit_name")?.Value.Trim()).OfType<string>().ToList() ?? [];
        return units.Count > 1
            ? (null, Sentences.Get("MoodleUnits"))
            : (form with { Kind = "numeric", Number = new(numbers[main].Value!.Value, numbers[main].Tolerance, units.FirstOrDefault(), numbers[main].Feedback, others.Count == 0 ? null : others) }, null);
    }

    private static QuestionForm Matching(QuestionForm form, XElement question) => form with
    {
        Kind = "matching",
        Pairs = [.. question.Elements("subquestion").Select(pair => new PairForm(OrNull(Words(pair)), Words(pair.Element("answer"))))],
    };

    private static decimal? Fraction(XElement answer) => answer.Attribute("fraction") is { } fraction ? Number(fraction.Value) : 100;

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000_000m ? number : null;

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
