using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>A question's content as a form: reading it again gives the same content.</summary>
internal static class FormWriting
{
    public static QuestionForm Form(QuestionContent content) => Body(content.Body) with
    {
        Text = content.Stem,
        Title = OrNull(content.Title),
        Points = content.Points,
        Explanation = OrNull(content.Explanation),
        Guide = content.Guide,
        Facet = content.Facet,
        Tags = OrNull(content.Tags),
        Posts = OrNull(content.Posts),
        Difficulty = content.Difficulty == 0 ? null : content.Difficulty,
        Picture = content.Picture,
    };

    private static QuestionForm Body(QuestionBody body)
    {
        var form = new QuestionForm { Kind = QuestionKinds.NameOf(body.Kind) };
        return body switch
        {
            SingleChoice single => form with { Options = Options(single.Options), AnyCorrect = single.AnyCorrect ? true : null },
            MultipleChoice multiple => form with { Options = Options(multiple.Options) },
            TrueFalse statement => form with { Correct = statement.Correct, RightFeedback = OrNull(statement.RightFeedback), WrongFeedback = OrNull(statement.WrongFeedback) },
            FillIn fill => form with { Blanks = fill.Blanks },
            NumericAnswer numeric => form with { Number = Number(numeric) },
            Ordering ordering => form with { Items = [.. ordering.Items.Select(item => item.Text)] },
            Matching matching => form with { Pairs = [.. Pairs(matching)] },
            ShortAnswer answer => form with { Keywords = OrNull(answer.Keywords), SampleAnswer = OrNull(answer.SampleAnswer) },
            CaseStudy study => form with { Parts = [.. study.Parts.Select(part => Body(part.Body) with { Text = part.Stem, Points = part.Points, Explanation = OrNull(part.Explanation), Facet = part.Facet })] },
            _ => throw new InvalidOperationException($"No form for {body.Kind}."),
        };
    }

    private static NumberForm Number(NumericAnswer numeric)
    {
        // The first that is worth all; the order of the others is kept.
        var main = numeric.Accepted.First(number => number.Credit >= 100);
        var others = numeric.Accepted.Where(number => !ReferenceEquals(number, main)).ToList();
        return new(main.Value, main.Tolerance == 0 ? null : main.Tolerance, OrNull(numeric.Unit), main.Feedback, others.Count == 0 ? null : others);
    }

    private static IEnumerable<PairForm> Pairs(Matching matching)
    {
        var texts = matching.Rights.ToDictionary(right => right.Key, right => right.Text);
        var used = matching.Pairs.Select(pair => pair.Right).ToHashSet();
        return matching.Pairs.Select(pair => new PairForm(pair.Left.Text, texts[pair.Right]))
            .Concat(matching.Rights.Where(right => !used.Contains(right.Key)).Select(right => new PairForm(null, right.Text)));
    }

    private static List<OptionForm> Options(IReadOnlyList<Option> options) =>
        [.. options.Select(option => new OptionForm(option.Text, option.IsCorrect, option.Credit, OrNull(option.Feedback)))];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;
}
