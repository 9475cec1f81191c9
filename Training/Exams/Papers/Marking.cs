using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Exams.Papers;

/// <summary>Marks a paper by the machine's rules: a pure function of paper, questions and answers.</summary>
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
    internal static IReadOnlyList<Mark> Of(Paper paper, IReadOnlyDictionary<(int Id, int Version), QuestionContent> contents, Answers answers) =>
        [.. paper.Items.Select((item, i) => contents.TryGetValue((item.QuestionId, item.Version), out var content) ? Of(content, item.Points, answers.To(i + 1)) : new Mark(0, 0))];
}
