using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Marks;
using Hanyang.Assistant.Training.Exams.Regrades;
using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Exams.Papers;

/// <summary>Marks a paper by the machine's rules: a pure function of paper, questions, answers and what was ruled since.</summary>
public static class Marking
{
    public static Mark Of(QuestionContent content, decimal points, Response? response)
    {
        if (response is null)
        {
            return new(0, points);
        }

        var grade = content.Body.Grade(response);
        return new(grade.Share, points, grade.NeedsHand);
    }

    /// <summary>A question that was deleted since counts for nobody.</summary>
    internal static IReadOnlyList<Mark> Of(Paper paper, IReadOnlyDictionary<(int Id, int Version), QuestionContent> contents, Answers answers, Rulings rulings) =>
        [.. paper.Items.Select((item, i) => Of(item, contents, answers.To(i + 1), rulings, null))];

    /// <param name="byHand">What hands have given for it so far; counts only where a hand must mark.</param>
    internal static Mark Of(PaperItem item, IReadOnlyDictionary<(int Id, int Version), QuestionContent> contents, Response? response, Rulings rulings, Verdict? byHand)
    {
        var ruling = rulings.For(item.QuestionId);
        if (ruling?.Kind == RulingKind.Everybody)
        {
            return new(1, item.Points);
        }

        if (ruling?.Kind == RulingKind.Nobody || !contents.TryGetValue((item.QuestionId, item.Version), out var content))
        {
            return new(0, 0);
        }

        if (ruling?.QuestionVersion is { } version && contents.TryGetValue((item.QuestionId, version), out var corrected) && CarriedResponse.Fits(content.Body, corrected.Body))
        {
            (response, content) = (response is null ? null : CarriedResponse.Over(content.Body, corrected.Body, response), corrected);
        }

        var mark = Of(content, item.Points, response);
        return mark.NeedsHand && byHand?.Share is { } share ? new(share, item.Points) : mark;
    }
}
