using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Exams.Attempts;

/// <summary>What the steps of an attempt come to.</summary>
public sealed class Answers
{
    private readonly Dictionary<int, AttemptStep> last = [];

    private Answers()
    {
    }

    /// <summary>The furthest item answered or passed over.</summary>
    public int Furthest { get; private set; }

    /// <summary>How often the page lost the focus.</summary>
    public int Away { get; private set; }

    /// <summary>How many items have an answer.</summary>
    public int Count => last.Count;

    /// <param name="steps">In the order in which they came.</param>
    /// <param name="once">The first answer to an item counts, else the last one.</param>
    public static Answers Of(IEnumerable<AttemptStep> steps, bool once)
    {
        var answers = new Answers();
        foreach (var step in steps)
        {
            answers.Furthest = Math.Max(answers.Furthest, step.Item);
            answers.Away += step.Kind == StepKind.Away ? 1 : 0;
            if (step.Kind == StepKind.Answer && answers.Counts(step, once))
            {
                answers.last[step.Item] = step;
            }
        }

        return answers;
    }

    public bool Has(int item) => last.ContainsKey(item);

    /// <summary>Null where there is none.</summary>
    public Response? To(int item) => last.TryGetValue(item, out var step) ? RecordJson.Read<Response>(step.Response) : null;

    // What the same surface said before and what only comes now is no edit.
    private bool Counts(AttemptStep step, bool once) =>
        !last.TryGetValue(step.Item, out var known) || (!once && (known.Surface != step.Surface || known.Ordinal <= step.Ordinal));
}
