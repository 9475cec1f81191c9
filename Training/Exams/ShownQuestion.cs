using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Questions.Pictures;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>A question, or one question of a case, as a paper shows it: in its order, and without anything that tells what is right.</summary>
/// <param name="Choices">Options, things to order, or right sides, each with the letter under which it is shown here.</param>
/// <param name="Lefts">The left sides of a matching.</param>
/// <param name="Blanks">How many texts are asked for.</param>
public sealed record ShownQuestion(QuestionKind Kind, string Stem, IReadOnlyList<ShownChoice> Choices, IReadOnlyList<string> Lefts, int Blanks, IReadOnlyList<ShownQuestion> Parts)
{
    /// <summary>The path of the picture under the stem, from the address of the site.</summary>
    public string? PicturePath { get; private init; }

    /// <param name="site">Where this site is reached.</param>
    public Uri? PictureAt(Uri site) => PicturePath is null ? null : new(site, PicturePath.TrimStart('/'));

    public static ShownQuestion Of(AskedItem asked) => Of(asked.Content.Stem, asked.Content.Body, asked.Paper.Order, asked.Paper.Parts) with
    {
        PicturePath = asked.Content.Picture is { } name ? PictureEndpoints.PathOf(name) : null,
    };

    private static ShownQuestion Of(string stem, QuestionBody body, IReadOnlyList<string> order, IReadOnlyList<IReadOnlyList<string>>? parts) => new(
        body.Kind,
        stem,
        [.. order.Select((key, i) => new ShownChoice(Option.KeyOf(i), key, TextOf(body, key)))],
        body is Matching matching ? [.. matching.Pairs.Select(pair => pair.Left.Text)] : [],
        body is FillIn fill ? fill.Blanks.Count : body is NumericAnswer or ShortAnswer ? 1 : 0,
        body is CaseStudy study ? [.. study.Parts.Select((part, i) => Of(part.Stem, part.Body, parts![i], null))] : []);

    /// <summary>What is right, in the letters of this paper.</summary>
    public static string Right(QuestionBody body, IReadOnlyList<string> order, IReadOnlyList<IReadOnlyList<string>>? parts) => body switch
    {
        SingleChoice single => Letters(single.Options.Where(option => option.IsCorrect).Select(option => option.Key), order),
        MultipleChoice multiple => Letters(multiple.Options.Where(option => option.IsCorrect).Select(option => option.Key), order),
        TrueFalse statement => Sentences.Get(statement.Correct ? "QuestionTrue" : "QuestionFalse"),
        FillIn fill => string.Join('；', fill.Blanks.Select(blank => blank.MaxBy(text => text.Credit)!.Text)),
        NumericAnswer number => ExamWords.Points(number.Accepted.MaxBy(one => one.Credit)!.Value) + number.Unit,
        Ordering ordering => string.Concat(ordering.Items.Select(item => Letter(item.Key, order))),
        Matching matching => string.Join('；', matching.Pairs.Select(pair => $"{pair.Left.Text}—{Letter(pair.Right, order)}")),
        ShortAnswer text => text.SampleAnswer.Length > 0 ? text.SampleAnswer : string.Join('；', text.Keywords.Select(group => group[0])),
        CaseStudy study => string.Join("  ", study.Parts.Select((part, i) => $"({i + 1}) {Right(part.Body, parts![i], null)}")),
        _ => "",
    };

    /// <summary>What somebody answered, in the letters of this paper.</summary>
    public static string Given(QuestionBody body, Response? response, IReadOnlyList<string> order, IReadOnlyList<IReadOnlyList<string>>? parts) => response is null ? "—" : body switch
    {
        SingleChoice or MultipleChoice => Letters(response.Values, order),
        Ordering => string.Concat(response.Values.Select(key => Letter(key, order))),
        Matching matching => string.Join('；', matching.Pairs.Select((pair, i) => $"{pair.Left.Text}—{Letter(response.At(i), order)}")),
        TrueFalse => response.At(0) switch { "true" => Sentences.Get("QuestionTrue"), "false" => Sentences.Get("QuestionFalse"), _ => "—" },
        CaseStudy study => string.Join("  ", study.Parts.Select((part, i) => $"({i + 1}) {Given(part.Body, response.Parts?.ElementAtOrDefault(i), parts![i], null)}")),
        _ => string.Join('；', response.Values),
    };

    private static string Letters(IEnumerable<string> keys, IReadOnlyList<string> order) => string.Concat(keys.Select(key => Letter(key, order)).Order(StringComparer.Ordinal));

    private static string Letter(string key, IReadOnlyList<string> order) => order.ToList().IndexOf(key) is >= 0 and var place ? Option.KeyOf(place) : "—";

    private static string TextOf(QuestionBody body, string key) => body switch
    {
        SingleChoice single => single.Options.First(option => option.Key == key).Text,
        MultipleChoice multiple => multiple.Options.First(option => option.Key == key).Text,
        Ordering ordering => ordering.Items.First(item => item.Key == key).Text,
        Matching matching => matching.Rights.First(right => right.Key == key).Text,
        _ => "",
    };
}

/// <param name="Letter">Under which it is shown in this paper.</param>
/// <param name="Key">Under which the record knows it.</param>
public sealed record ShownChoice(string Letter, string Key, string Text);
