using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Exams.Papers;

/// <summary>In which order one paper shows what may stand in any.</summary>
internal static class ShownOrder
{
    // They speak of the options before them.
    private static readonly string[] StandLast = ["以上", "上述", "均", "都是", "都不"];

    public static PaperItem Of(QuestionContent content, int id, string code, int version, decimal? points, SeededOrder order) => content.Body is CaseStudy study
        ? new(id, code, version, points ?? study.Points, [], [.. study.Parts.Select(part => (IReadOnlyList<string>)Keys(part.Body, order))])
        : new(id, code, version, points ?? content.Points, Keys(content.Body, order));

    private static string[] Keys(QuestionBody body, SeededOrder order) => body switch
    {
        SingleChoice single => Options(single.Options, order),
        MultipleChoice multiple => Options(multiple.Options, order),
        Ordering ordering => order.Shuffle(ordering.Items.Select(item => item.Key)),
        Matching matching => order.Shuffle(matching.Rights.Select(right => right.Key)),
        _ => [],
    };

    private static string[] Options(IReadOnlyList<Option> options, SeededOrder order)
    {
        var last = options.Where(option => option.Text.Length < 12 && StandLast.Any(word => option.Text.StartsWith(word, StringComparison.Ordinal))).ToList();
        return [.. order.Shuffle(options.Except(last).Select(option => option.Key)), .. last.Select(option => option.Key)];
    }
}
