using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Questions.Import.Pasted;

/// <summary>What people write behind 答案, in tables and in running text: letters, √ and ×, texts, numbers.</summary>
internal static partial class AnswerWords
{
    private static readonly string[] Yes = ["√", "✓", "✔", "对", "正确", "是", "t", "true", "y", "yes"];
    private static readonly string[] No = ["×", "✗", "✘", "x", "错", "错误", "不正确", "否", "f", "false", "n", "no", "╳"];
    private static readonly char[] BlankSeparators = ['；', ';', '\n'];

    /// <summary>True, false, or null where it is neither.</summary>
    public static bool? Truth(string answer)
    {
        var word = Narrow(answer).Trim('。', '.', '(', ')', ' ');
        return Yes.Contains(word, StringComparer.OrdinalIgnoreCase) ? true : No.Contains(word, StringComparer.OrdinalIgnoreCase) ? false : null;
    }

    /// <summary>The letters, in capitals and once each; null when it is anything but letters.</summary>
    public static IReadOnlyList<string>? Letters(string answer)
    {
        var letters = Parting().Replace(Narrow(answer), "").TrimEnd('.', '。').ToUpperInvariant();
        return letters.Length is > 0 and <= Option.Most && letters.All(char.IsAsciiLetterUpper) && letters.Distinct().Count() == letters.Length
            ? [.. letters.Select(letter => letter.ToString(CultureInfo.InvariantCulture))]
            : null;
    }

    /// <summary>The question that an answer makes of a stem and its options, or why it makes none.</summary>
    /// <param name="kind">Null where nobody has said.</param>
    public static (QuestionForm? Form, string? Refusal) Form(QuestionKind? kind, string stem, IReadOnlyList<string> options, string answer, string unit = "")
    {
        if (answer.Length == 0 && kind != QuestionKind.ShortAnswer)
        {
            return (null, Sentences.Get("QuestionNoAnswer"));
        }

        kind ??= Guess(options, answer, stem);
        var form = new QuestionForm { Kind = QuestionKinds.NameOf(kind.Value), Text = stem };
        switch (kind)
        {
            case QuestionKind.SingleChoice or QuestionKind.MultipleChoice:
                return Choice(form, options, answer);
            case QuestionKind.TrueFalse:
                var truth = Truth(answer) ?? (Letters(answer) is [var letter] && letter[0] - 'A' < options.Count ? Truth(options[letter[0] - 'A']) : null);
                return truth is { } correct && options.All(option => Truth(option) is not null)
                    ? (form with { Correct = correct }, null)
                    : (null, Sentences.Get("QuestionNoTruth", answer));
            case QuestionKind.FillIn when options.Count == 0:
                var (text, places) = Blanks.Number(stem);
                var blanks = places == 1 ? [answer] : answer.Split(BlankSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                return (form with { Text = text, Blanks = [.. blanks.Select(blank => Alternatives(blank).Select(one => new Accepted(one)).ToList())] }, null);
            case QuestionKind.NumericAnswer when options.Count == 0:
                return Number(form, answer, unit);
            case QuestionKind.ShortAnswer when options.Count == 0:
                return (form with { SampleAnswer = answer.Length == 0 ? null : answer }, null);
            case QuestionKind.Ordering when Letters(answer) is { } order && options.Count == order.Count && order.All(key => key[0] - 'A' < options.Count):
                return (form with { Items = [.. order.Select(key => options[key[0] - 'A'])] }, null);
            default:
                return (null, Sentences.Get("QuestionKindNotHere", QuestionKinds.TitleOf(kind.Value)));
        }
    }

    private static QuestionKind Guess(IReadOnlyList<string> options, string answer, string stem) =>
        options.Count > 0 && options.All(option => Truth(option) is not null) ? QuestionKind.TrueFalse
        : options.Count > 0 ? Letters(answer) is { Count: > 1 } ? QuestionKind.MultipleChoice : QuestionKind.SingleChoice
        : Truth(answer) is not null ? QuestionKind.TrueFalse
        : Blanks.Number(stem).Places > 0 ? QuestionKind.FillIn
        : QuestionKind.ShortAnswer;

    private static (QuestionForm?, string?) Choice(QuestionForm form, IReadOnlyList<string> options, string answer)
    {
        // An option's own text does as well as its letter.
        var letters = Letters(answer) is { } said && (said.All(letter => letter[0] - 'A' < options.Count) || !options.Contains(answer)) ? said
            : options.ToList().IndexOf(answer) is >= 0 and var place ? [Option.KeyOf(place)]
            : null;
        if (letters is null)
        {
            return (null, Sentences.Get("QuestionNoLetters", answer));
        }

        if (letters.FirstOrDefault(letter => letter[0] - 'A' >= options.Count) is { } missing)
        {
            return (null, Sentences.Get("QuestionNoSuchOption", missing));
        }

        return (form with { Options = [.. options.Select((option, i) => new OptionForm(option, letters.Contains(Option.KeyOf(i))))] }, null);
    }

    private static (QuestionForm?, string?) Number(QuestionForm form, string answer, string unit)
    {
        var parts = answer.Split('±', 2, StringSplitOptions.TrimEntries);
        return AnswerText.Number(parts[0], unit) is { } value && (parts.Length == 1 ? 0 : AnswerText.Number(parts[1], unit)) is { } tolerance
            ? (form with { Number = new(value, tolerance, unit.Length == 0 ? null : unit) }, null)
            : (null, Sentences.Get("QuestionNoNumberIn", answer));
    }

    private static string[] Alternatives(string blank) => blank.Split(['|', '｜'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Full-width letters and signs as narrow ones.</summary>
    private static string Narrow(string text) => string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC).Trim();

    [GeneratedRegex(@"[\s,、;和与]+")]
    private static partial Regex Parting();
}
