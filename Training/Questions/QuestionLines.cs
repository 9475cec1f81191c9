using System.Globalization;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Questions;

/// <summary>A question as lines to read and to compare, the right answers marked.</summary>
internal static class QuestionLines
{
    public static IReadOnlyList<string> Of(QuestionContent content) =>
    [
        .. content.Stem.Split('\n'),
        .. Body(content.Body),
        .. Some("QuestionExplanation", content.Explanation),
        Labelled("QuestionPoints_", Say(content.Points)),
        .. Some("QuestionGuide", content.Guide is null ? "" : content.Guide + (content.Facet is { } facet ? " " + FacetText.Label(facet) : "")),
        .. Some("QuestionTags", string.Join('、', content.Tags)),
        .. Some("QuestionPosts", string.Join('、', content.Posts)),
        .. Some("QuestionDifficulty_", content.Difficulty == 0 ? "" : content.Difficulty.ToString(CultureInfo.InvariantCulture)),
        .. Some("QuestionPicture", content.Picture ?? ""),
        .. Some("QuestionTitle_", content.Title),
    ];

    /// <summary>What is asked beyond the stem.</summary>
    public static IEnumerable<string> Body(QuestionBody body) => body switch
    {
        SingleChoice single => single.Options.Select(Line),
        MultipleChoice multiple => multiple.Options.Select(Line),
        TrueFalse statement => [Labelled("QuestionAnswer", Sentences.Get(statement.Correct ? "QuestionTrue" : "QuestionFalse")), .. Some("QuestionRightFeedback", statement.RightFeedback), .. Some("QuestionWrongFeedback", statement.WrongFeedback)],
        FillIn fill => fill.Blanks.Select((blank, i) => Sentences.Get("QuestionBlankLine", i + 1, string.Join(" / ", blank.Select(text => text.Text + Credit(text.Credit == 100 ? null : text.Credit))))),
        NumericAnswer numeric => numeric.Accepted.Select(number => Labelled("QuestionAnswer", Say(number.Value) + (number.Tolerance == 0 ? "" : $" ± {Say(number.Tolerance)}") + numeric.Unit + Credit(number.Credit == 100 ? null : number.Credit))),
        Ordering ordering => ordering.Items.Select((item, i) => $"{i + 1}. {item.Text}"),
        Matching matching => Pairs(matching),
        ShortAnswer answer => [.. answer.Keywords.Select(group => Labelled("QuestionKeywords", string.Join(" / ", group))), .. Some("QuestionSampleAnswer", answer.SampleAnswer), .. answer.Keywords.Count == 0 ? [Sentences.Get("QuestionByHand")] : Array.Empty<string>()],
        CaseStudy study => study.Parts.SelectMany((part, i) => (IEnumerable<string>)[$"（{i + 1}）{QuestionWords.Kind(part.Body.Kind)} · {part.Stem}", .. Body(part.Body), .. Some("QuestionExplanation", part.Explanation), Labelled("QuestionPoints_", Say(part.Points))]),
        _ => [],
    };

    private static IEnumerable<string> Pairs(Matching matching)
    {
        var used = matching.Pairs.Select(pair => pair.Right).ToHashSet();
        return matching.Pairs.Select(pair => $"{pair.Left.Text} — {matching.Rights.First(right => right.Key == pair.Right).Text}")
            .Concat(matching.Rights.Where(right => !used.Contains(right.Key)).Select(right => Labelled("QuestionDistractor", right.Text)));
    }

    private static string Line(Option option) =>
        $"{option.Key}. {option.Text}{(option.IsCorrect ? " ✓" : "")}{Credit(option.Credit)}{(option.Feedback.Length == 0 ? "" : $"（{option.Feedback}）")}";

    private static string Credit(decimal? credit) => credit is { } percent ? $" [{Say(percent)}%]" : "";

    private static string Labelled(string key, string text) => Sentences.Get("QuestionLabel", Sentences.Get(key), text);

    private static string[] Some(string key, string text) => text.Length == 0 ? [] : [Labelled(key, text)];

    private static string Say(decimal number) => number.ToString("0.#####", CultureInfo.InvariantCulture);
}
