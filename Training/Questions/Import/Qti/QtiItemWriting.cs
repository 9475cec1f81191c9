using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Questions.Pictures;

namespace Hanyang.Assistant.Training.Questions.Import.Qti;

/// <summary>A question as a QTI 3.0 item.</summary>
internal static partial class QtiItemWriting
{
    private static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

    public static XElement Item(QuestionForm question)
    {
        var item = new XElement(Qti + "qti-assessment-item",
            new XAttribute("identifier", QtiPackage.Prefix + question.Code),
            new XAttribute("title", question.Title ?? ""),
            new XAttribute("adaptive", "false"),
            new XAttribute("time-dependent", "false"));
        var body = new XElement(Qti + "qti-item-body");
        List<QuestionForm> parts = question.Kind == "case" ? [.. question.Parts!] : [question];
        if (question.Kind == "case")
        {
            body.Add(Lines(question.Text!));
        }

        if (question.Picture is { } picture && PictureData.IsIn(picture))
        {
            body.Add(new XElement(Qti + "p", new XElement(Qti + "img", new XAttribute("src", picture), new XAttribute("alt", ""))));
        }

        var number = 0;
        foreach (var part in parts)
        {
            Add(part, item, body, ref number, single: parts.Count == 1 && question.Kind != "fillIn");
        }

        item.Add(new XElement(Qti + "qti-outcome-declaration", new XAttribute("identifier", "SCORE"), new XAttribute("cardinality", "single"), new XAttribute("base-type", "float")));
        item.Add(body);
        if (parts.Count == 1 && number == 1)
        {
            var template = item.Descendants(Qti + "qti-mapping").Any() ? "map_response" : "match_correct";
            item.Add(new XElement(Qti + "qti-response-processing", new XAttribute("template", $"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/{template}.xml")));
        }

        if (question.Explanation is { } explanation)
        {
            item.Add(new XElement(Qti + "qti-modal-feedback", new XAttribute("outcome-identifier", "SCORE"), new XAttribute("identifier", "explanation"), new XAttribute("show-hide", "show"),
                new XElement(Qti + "qti-content-body", Lines(explanation))));
        }

        return item;
    }

    private static void Add(QuestionForm part, XElement item, XElement body, ref int number, bool single)
    {
        if (part.Kind == "fillIn")
        {
            AddBlanks(part, item, body, ref number);
            return;
        }

        var id = single ? "RESPONSE" : string.Create(CultureInfo.InvariantCulture, $"RESPONSE_{number + 1}");
        number++;
        body.Add(Lines(part.Text!));
        var (declaration, interaction) = QuestionKinds.Find(part.Kind!) switch
        {
            QuestionKind.SingleChoice => Choice(id, part.Options!, isSingle: true),
            QuestionKind.MultipleChoice => Choice(id, part.Options!, isSingle: false),
            QuestionKind.TrueFalse => (Declaration(id, "single", "identifier", [part.Correct == true ? "true" : "false"]),
                Interaction("qti-choice-interaction", id, Simple("true", "正确"), Simple("false", "错误"), new XAttribute("max-choices", "1"))),
            QuestionKind.NumericAnswer => (Declaration(id, "single", "float", [part.Number!.Value.ToString(CultureInfo.InvariantCulture)]), new XElement(Qti + "p", Interaction("qti-text-entry-interaction", id))),
            QuestionKind.Ordering => Order(id, part.Items!),
            QuestionKind.Matching => Match(id, part.Pairs!),
            _ => (Declaration(id, "single", "string", part.SampleAnswer is { } sample ? [sample] : []), Interaction("qti-extended-text-interaction", id)),
        };
        item.Add(declaration);
        body.Add(interaction);
    }

    private static (XElement, XElement) Choice(string id, IReadOnlyList<OptionForm> options, bool isSingle)
    {
        var keyed = options.Select((option, i) => (Key: Option.KeyOf(i), Option: option)).ToList();
        var declaration = Declaration(id, isSingle ? "single" : "multiple", "identifier", keyed.Where(one => one.Option.Correct == true).Select(one => one.Key));
        if (options.Any(option => option.Credit is not null))
        {
            declaration.Add(new XElement(Qti + "qti-mapping", new XAttribute("default-value", "0"), keyed.Select(one => new XElement(Qti + "qti-map-entry",
                new XAttribute("map-key", one.Key), new XAttribute("mapped-value", ((isSingle && one.Option.Correct == true ? 100 : one.Option.Credit ?? 0) / 100).ToString(CultureInfo.InvariantCulture))))));
        }

        return (declaration, Interaction("qti-choice-interaction", id, [new XAttribute("shuffle", "true"), new XAttribute("max-choices", isSingle ? "1" : "0"), .. keyed.Select(one => Simple(one.Key, one.Option.Text))]));
    }

    private static (XElement, XElement) Order(string id, IReadOnlyList<string> items)
    {
        // In the order of their keys, which has nothing to do with the right one.
        var pieces = items.Select(text => Piece.Of(text)).ToList();
        return (Declaration(id, "ordered", "identifier", pieces.Select(piece => "K" + piece.Key)),
            Interaction("qti-order-interaction", id, [new XAttribute("shuffle", "true"), .. pieces.OrderBy(piece => piece.Key, StringComparer.Ordinal).Select(piece => Simple("K" + piece.Key, piece.Text))]));
    }

    private static (XElement, XElement) Match(string id, IReadOnlyList<PairForm> pairs)
    {
        var matching = Matching.Of(pairs.Select(pair => (pair.Left, pair.Right)));
        XElement Set(IEnumerable<XElement> choices) => new(Qti + "qti-simple-match-set", choices);
        XElement One(string key, string text, int most) => new(Qti + "qti-simple-associable-choice", new XAttribute("identifier", key), new XAttribute("match-max", most), text);
        return (Declaration(id, "multiple", "directed-pair", matching.Pairs.Select(pair => $"L{pair.Left.Key} R{pair.Right}")),
            Interaction("qti-match-interaction", id, new XAttribute("shuffle", "true"), new XAttribute("max-associations", matching.Pairs.Count),
                Set(matching.Pairs.Select(pair => One("L" + pair.Left.Key, pair.Left.Text, 1))), Set(matching.Rights.Select(right => One("R" + right.Key, right.Text, 0)))));
    }

    /// <summary>A stem whose blanks stand within its lines.</summary>
    private static void AddBlanks(QuestionForm part, XElement item, XElement body, ref int number)
    {
        var first = number;
        foreach (var blank in part.Blanks!)
        {
            var declaration = Declaration(string.Create(CultureInfo.InvariantCulture, $"RESPONSE_{++number}"), "single", "string", blank.Where(text => text.Credit >= 100).Select(text => text.Text).Take(1));
            declaration.Add(new XElement(Qti + "qti-mapping", new XAttribute("default-value", "0"), blank.Select(text =>
                new XElement(Qti + "qti-map-entry", new XAttribute("map-key", text.Text), new XAttribute("mapped-value", (text.Credit / 100).ToString(CultureInfo.InvariantCulture))))));
            item.Add(declaration);
        }

        var stem = FillIn.PlacesIn(part.Text!).Any() ? part.Text! : part.Text + " {1}";
        foreach (var line in stem.Split('\n'))
        {
            var paragraph = new XElement(Qti + "p");
            var at = 0;
            foreach (Match place in Place().Matches(line))
            {
                paragraph.Add(Spaced(line[at..place.Index]), Interaction("qti-text-entry-interaction", string.Create(CultureInfo.InvariantCulture, $"RESPONSE_{first + int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)}")));
                at = place.Index + place.Length;
            }

            paragraph.Add(Spaced(line[at..]));
            body.Add(paragraph);
        }
    }

    private static XElement Declaration(string id, string cardinality, string type, IEnumerable<string> correct) => new(Qti + "qti-response-declaration",
        new XAttribute("identifier", id), new XAttribute("cardinality", cardinality), new XAttribute("base-type", type),
        new XElement(Qti + "qti-correct-response", correct.Select(value => new XElement(Qti + "qti-value", value))));

    private static XElement Interaction(string name, string id, params IEnumerable<XObject> parts) => new(Qti + name, new XAttribute("response-identifier", id), parts);

    private static XElement Simple(string key, string text) => new(Qti + "qti-simple-choice", new XAttribute("identifier", key), Spaced(text));

    private static IEnumerable<XElement> Lines(string text) => text.Split('\n').Select(line => new XElement(Qti + "p", Spaced(line)));

    /// <summary>Blanks in a row survive as ones that markup doesn't fold.</summary>
    private static string Spaced(string text) => text.Replace("  ", "\u00A0 ", StringComparison.Ordinal);

    [GeneratedRegex(@"\{([1-9][0-9]?)\}")]
    private static partial Regex Place();
}
