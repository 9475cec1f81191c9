using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>What the machine's rules say to an answer.</summary>
public enum Judgement
{
    Right,
    Wrong,

    /// <summary>No rule can say: whoever answered compares it with the model answer.</summary>
    Own,
}

internal static class Judging
{
    // A text in one's own words needn't name everything.
    private const decimal EnoughOfAText = 0.6m;

    /// <param name="response">Null for who couldn't think of anything.</param>
    public static Judgement Of(QuestionContent content, Response? response)
    {
        var mark = Marking.Of(content, 1, response);
        return mark.NeedsHand ? Judgement.Own : IsRight(content, mark) ? Judgement.Right : Judgement.Wrong;
    }

    /// <summary>Partly right is wrong, but for texts.</summary>
    public static bool IsRight(QuestionContent content, Mark mark) => mark.Share >= (content.Body is ShortAnswer ? EnoughOfAText : 1);
}
