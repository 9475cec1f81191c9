using System.Globalization;
using System.Xml.Linq;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Questions.Import.Qti;

/// <summary>What one interaction asks, without its text.</summary>
internal static class QtiInteraction
{
    public static (QuestionForm? Form, string? Reason) Form(XElement interaction, QtiDeclaration? declaration)
    {
        var name = interaction.QtiName;
        if (name is not ("choiceinteraction" or "inlinechoiceinteraction" or "orderinteraction" or "matchinteraction" or "textentryinteraction" or "extendedtextinteraction"))
        {
            return (null, Sentences.Get("QtiInteraction", interaction.Name.LocalName));
        }

        if (declaration is null)
        {
            return (null, Sentences.Get("QtiNoDeclaration"));
        }

        if (name == "extendedtextinteraction")
        {
            return (new() { Kind = "shortAnswer", SampleAnswer = declaration.Correct.Count > 0 ? string.Join('\n', declaration.Correct) : null }, null);
        }

        if (declaration.Right.Count == 0)
        {
            return (null, Sentences.Get("QuestionNoAnswer"));
        }

        return name switch
        {
            "orderinteraction" => Order(interaction, declaration),
            "matchinteraction" => Match(interaction, declaration),
            "textentryinteraction" => (Entry(declaration), null),
            _ => Choice(interaction, declaration),
        };
    }

    private static (QuestionForm?, string?) Choice(XElement interaction, QtiDeclaration declaration)
    {
        var choices = Choices(interaction.Elements().Where(element => element.QtiName is "simplechoice" or "inlinechoice"));
        if (declaration.Right.FirstOrDefault(key => choices.All(choice => choice.Key != key)) is { } missing)
        {
            return (null, Sentences.Get("QtiNoSuchChoice", missing));
        }

        // Our own statements come back as what they were.
        if (declaration.Cardinality == "single" && choices.Select(choice => choice.Key).SequenceEqual(["true", "false"]))
        {
            return (new() { Kind = "trueFalse", Correct = declaration.Right[0] == "true" }, null);
        }

        var isSingle = declaration.Cardinality == "single";
        return (new()
        {
            Kind = isSingle ? "single" : "multiple",
            AnyCorrect = isSingle && choices.Count(choice => IsFull(choice.Key)) > 1 ? true : null,
            Options = [.. choices.Select(choice => new OptionForm(
                choice.Text,
                isSingle ? IsFull(choice.Key) : declaration.Right.Contains(choice.Key),
                isSingle && (IsFull(choice.Key) || declaration.CreditOf(choice.Key, together: false) is 0) ? null : declaration.CreditOf(choice.Key, together: !isSingle)))],
        }, null);

        bool IsFull(string key) => declaration.Right.Contains(key) && declaration.CreditOf(key, together: false) is null or >= 100;
    }

    private static (QuestionForm?, string?) Order(XElement interaction, QtiDeclaration declaration)
    {
        var choices = Choices(interaction.QtiElements("simplechoice")).ToDictionary(choice => choice.Key, choice => choice.Text);
        return declaration.Right.Count == choices.Count && declaration.Right.All(choices.ContainsKey)
            ? (new() { Kind = "ordering", Items = [.. declaration.Right.Select(key => choices[key])] }, null)
            : (null, Sentences.Get("QtiPartOrder"));
    }

    private static (QuestionForm?, string?) Match(XElement interaction, QtiDeclaration declaration)
    {
        var sets = interaction.QtiElements("simplematchset").Select(set => Choices(set.QtiElements("simpleassociablechoice"))).ToList();
        if (sets.Count != 2)
        {
            return (null, Sentences.Get("QtiMatchSets"));
        }

        var pairs = declaration.Right.Select(pair => pair.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Where(pair => pair.Length == 2).ToList();
        var rights = sets[1].ToDictionary(choice => choice.Key, choice => choice.Text);
        var partners = sets[0].Select(left => (left.Text, Rights: pairs.Where(pair => pair[0] == left.Key).Select(pair => pair[1]).ToList())).ToList();
        if (pairs.Count != declaration.Right.Count || partners.Any(left => left.Rights.Count != 1 || !rights.ContainsKey(left.Rights[0])))
        {
            return (null, Sentences.Get("QtiMatchPairs"));
        }

        var used = partners.Select(left => left.Rights[0]).ToHashSet();
        return (new()
        {
            Kind = "matching",
            Pairs = [.. partners.Select(left => new PairForm(left.Text, rights[left.Rights[0]])), .. sets[1].Where(right => !used.Contains(right.Key)).Select(right => new PairForm(null, right.Text))],
        }, null);
    }

    private static QuestionForm Entry(QtiDeclaration declaration)
    {
        if (declaration.IsNumeric && declaration.Right.Count == 1 && decimal.TryParse(declaration.Right[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new() { Kind = "numeric", Number = new(number) };
        }

        var mapped = declaration.Mapped.Where(entry => entry.Value > 0).Select(entry => entry.Key);
        var texts = declaration.Correct.Union(mapped).Select(text => new Accepted(text, declaration.Correct.Contains(text) ? 100 : declaration.CreditOf(text, together: false) ?? 100));

        // Several spellings of one text are one text to us.
        return new() { Kind = "fillIn", Blanks = [[.. texts.DistinctBy(text => (AnswerText.Fold(text.Text), text.Credit))]] };
    }

    private static List<(string Key, string Text)> Choices(IEnumerable<XElement> elements) =>
        [.. elements.Select(element => (element.Qti("identifier") ?? "", QtiBody.Text(element))).DistinctBy(choice => choice.Item1)];
}
