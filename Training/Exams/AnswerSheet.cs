using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>An attempt as its person may see it at one instant (答题卡): what every channel shows, and no more.</summary>
public sealed class AnswerSheet
{
    private readonly Answers answers;
    private readonly IReadOnlyDictionary<(int Id, int Version), QuestionContent> contents;
    private readonly DateTimeOffset now;

    internal AnswerSheet(Attempt attempt, Answers answers, IReadOnlyDictionary<(int Id, int Version), QuestionContent> contents, DateTimeOffset now) =>
        (Attempt, this.answers, this.contents, this.now) = (attempt, answers, contents, now);

    public Attempt Attempt { get; }
    public Exam Exam => Attempt.Exam;
    public int Items => Attempt.Items;
    public int Recorded => answers.Count;
    public int Away => answers.Away;
    public TimeSpan Left => Attempt.LeftAt(now);

    /// <summary>The furthest item that may be read: the one after what was answered or passed over. Nothing before the start.</summary>
    public int Reached => Attempt.State == AttemptState.NotStarted ? 0 : Math.Min(Items, answers.Furthest + 1);

    /// <summary>The first reached item without an answer, else the last.</summary>
    public int Next => Enumerable.Range(1, Reached).FirstOrDefault(item => !Has(item), Reached);

    public bool Has(int item) => answers.Has(item);

    public Response? ResponseTo(int item) => answers.To(item);

    /// <summary>Whether the right answers and explanations may be told.</summary>
    public bool TellsAnswers => Attempt.State is not (AttemptState.NotStarted or AttemptState.Voided) && (Exam.Kind.TellsAtOnce ? Attempt.IsOver : Attempt.IsOver && now > Exam.OverAt);

    /// <summary>Whether what is right in one item may be told.</summary>
    public bool Tells(int item) => TellsAnswers || (Exam.Kind.TellsAtOnce && Attempt.State == AttemptState.InProgress && Has(item));

    /// <summary>The item with its question; null while it may not be read, and for a question that isn't there any more.</summary>
    public AskedItem? Read(int item)
    {
        var last = TellsAnswers ? Items : Reached;
        return item >= 1 && item <= last && Attempt.Paper.Items[item - 1] is var asked && contents.TryGetValue((asked.QuestionId, asked.Version), out var content)
            ? new(item, asked, content)
            : null;
    }

    /// <summary>What the answer to an item is worth by the machine's rules; null where it may not be told or nothing was answered.</summary>
    public Mark? MarkOf(int item) => !Tells(item) || Read(item) is not { } asked ? null
        : Attempt.Paper.Marks?[item - 1] ?? Marking.Of(asked.Content, asked.Paper.Points, ResponseTo(item));
}

/// <summary>An item of a paper with what its question says.</summary>
/// <param name="Number">1, 2, 3 …</param>
public sealed record AskedItem(int Number, PaperItem Paper, QuestionContent Content);
