using System.Globalization;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Tests;

/// <summary>A question on one line: kind, stem, and what is right behind a plus.</summary>
internal static class Told
{
    public static string Of(QuestionContent content) =>
        $"{QuestionKinds.NameOf(content.Kind)}: {content.Stem.ReplaceLineEndings("⏎")} | {Body(content.Body)}";

    private static string Body(QuestionBody body) => body switch
    {
        SingleChoice single => Options(single.Options),
        MultipleChoice multiple => Options(multiple.Options),
        TrueFalse statement => statement.Correct ? "+" : "-",
        FillIn fill => string.Join("; ", fill.Blanks.Select(blank => string.Join('|', blank.Select(text => text.Text)))),
        NumericAnswer numeric => string.Join("; ", numeric.Accepted.Select(number => Say(number.Value) + (number.Tolerance == 0 ? "" : "±" + Say(number.Tolerance)))) + numeric.Unit,
        Ordering ordering => string.Join("; ", ordering.Items.Select(item => item.Text)),
        Matching matching => string.Join("; ", matching.Pairs.Select(pair => $"{pair.Left.Text}={matching.Rights.Single(right => right.Key == pair.Right).Text}")),
        ShortAnswer answer => string.Join("; ", answer.Keywords.Select(group => string.Join('|', group))),
        CaseStudy study => string.Join(" / ", study.Parts.Select(part => $"{QuestionKinds.NameOf(part.Body.Kind)} {part.Stem} {Body(part.Body)}")),
        _ => "?",
    };

    private static string Options(IReadOnlyList<Option> options) =>
        string.Join("; ", options.Select(option => (option.IsCorrect ? "+" : "") + option.Text + (option.Credit is { } credit ? " " + Say(credit) : "")));

    private static string Say(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
