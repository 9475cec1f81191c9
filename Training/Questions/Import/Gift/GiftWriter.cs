using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Questions.Import.Gift;

/// <summary>Writes GIFT. Several blanks, orderings and cases have no form in it and are left out by name.</summary>
internal static partial class GiftWriter
{
    public static async Task<ExportReport> WriteAsync(Stream stream, IAsyncEnumerable<QuestionForm> questions, CancellationToken cancel)
    {
        await using var file = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        List<string> leftOut = [];
        var written = 0;
        await foreach (var question in questions.WithCancellation(cancel))
        {
            if (Text(question) is not { } text)
            {
                leftOut.Add(question.Code ?? "");
                continue;
            }

            await file.WriteLineAsync(text);
            await file.WriteLineAsync();
            written++;
        }

        return new(written, null) { LeftOut = leftOut };
    }

    /// <summary>Null where GIFT has no form for it.</summary>
    internal static string? Text(QuestionForm question)
    {
        if (Answers(question) is not { } answers || !ForeignTags.CanHold(question))
        {
            return null;
        }

        var text = new StringBuilder();
        if (question.Code is { } code)
        {
            text.Append(CultureInfo.InvariantCulture, $"// [id:{code}]\n");
        }

        foreach (var tag in ForeignTags.Write(question, withPoints: true))
        {
            text.Append(CultureInfo.InvariantCulture, $"// [tag:{tag.Replace("]", "\\]", StringComparison.Ordinal)}]\n");
        }

        if (question.Title is { } title)
        {
            text.Append(CultureInfo.InvariantCulture, $"::{GiftLexis.Escape(title)}::");
        }

        var explanation = question.Explanation is { } why ? $"\n\t####{Markup(why)}" : "";
        var stem = question.Text!;
        var place = question.Kind == "fillIn" ? stem.IndexOf("{1}", StringComparison.Ordinal) : -1;
        // With a tail the stem's own blanks have to stay; folding them is what the format would do.
        var (head, tail) = place < 0 ? (Markup(stem), "") : ($"[plain]{GiftLexis.Escape(stem[..place])}", GiftLexis.Escape(stem[(place + 3)..]));
        return text.Append(head).Append('{').Append(answers).Append(explanation).Append('}').Append(tail).ToString();
    }

    private static string? Answers(QuestionForm question) => QuestionKinds.Find(question.Kind!) switch
    {
        // With nothing but right answers it would be read as texts to type.
        QuestionKind.SingleChoice when question.Options!.Any(option => option.Correct != true) => string.Concat(question.Options!.Select(option =>
            $"\n\t{(option.Correct == true ? '=' : '~')}{(option.Correct == true ? "" : Weight(option.Credit))}{Markup(option.Text)}{Feedback(option.Feedback)}")),
        QuestionKind.MultipleChoice => Multiple(question.Options!),
        QuestionKind.TrueFalse => $"{(question.Correct == true ? "TRUE" : "FALSE")}{TruthFeedback(question)}",
        // Arrows in all of them would make pairs of them.
        QuestionKind.FillIn when question.Blanks is [var blank] && !blank.All(text => text.Text.Contains("->", StringComparison.Ordinal)) => string.Concat(blank.Select(text =>
            $"\n\t={Weight(text.Credit == 100 ? null : text.Credit)}{Markup(text.Text)}{Feedback(text.Feedback)}")),
        QuestionKind.NumericAnswer => "#" + string.Concat(question.Number!.Others is null && question.Number.Feedback is null
            ? [Number(new(question.Number.Value, question.Number.Tolerance ?? 0))]
            : Numbers(question.Number).Select(number => $"\n\t=%{Say(number.Credit)}%{Number(number)}{Feedback(number.Feedback)}")),
        // A pair has room for one arrow, and its right side for no format of its own.
        QuestionKind.Matching when !question.Pairs!.Any(pair => pair.Left?.Contains("->", StringComparison.Ordinal) == true || Markup(pair.Right).StartsWith("[plain]", StringComparison.Ordinal)) => string.Concat(question.Pairs!.Select(pair => $"\n\t={Markup(pair.Left ?? "")} -> {GiftLexis.Escape(pair.Right)}")),
        QuestionKind.ShortAnswer => "",
        _ => null,
    };

    private static string Multiple(IReadOnlyList<OptionForm> options)
    {
        var correct = options.Count(option => option.Correct == true);
        return string.Concat(options.Select(option =>
            $"\n\t~{Weight(option.Credit ?? (options.Any(other => other.Credit is not null) ? null : option.Correct == true ? Math.Round(100m / correct, 5) : -100))}{Markup(option.Text)}{Feedback(option.Feedback)}"));
    }

    private static string TruthFeedback(QuestionForm question) =>
        question is { WrongFeedback: null, RightFeedback: null } ? "" : $"#{Markup(question.WrongFeedback ?? "")}{(question.RightFeedback is { } right ? "#" + Markup(right) : "")}";

    private static IEnumerable<AcceptedNumber> Numbers(NumberForm number) =>
        [new(number.Value, number.Tolerance ?? 0, 100, number.Feedback), .. number.Others ?? []];

    private static string Number(AcceptedNumber number) => $"{Say(number.Value)}{(number.Tolerance == 0 ? "" : ":" + Say(number.Tolerance))}";

    private static string Weight(decimal? credit) => credit is { } percent ? $"%{Say(percent)}%" : "";

    private static string Feedback(string? feedback) => string.IsNullOrEmpty(feedback) ? "" : $"#{Markup(feedback)}";

    /// <summary>Where the usual format would change a text, it is named as plain.</summary>
    private static string Markup(string text) =>
        (HtmlText.HasMarkup(text) || Folded().IsMatch(text) || text.StartsWith('[') || text.StartsWith('%') ? "[plain]" : "") + GiftLexis.Escape(text);

    private static string Say(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\t\r\f\v]| {2,}| \n|\n ")]
    private static partial Regex Folded();
}
