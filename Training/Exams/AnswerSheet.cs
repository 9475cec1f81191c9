using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Marks;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Exams.Regrades;
using Hanyang.Assistant.Training.Questions;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>An attempt as its person may see it at one instant (答题卡): what every channel shows, and no more.</summary>
public sealed class AnswerSheet
{
    private readonly Answers answers;
    private readonly IReadOnlyDictionary<(int Id, int Version), QuestionContent> contents;
    private readonly DateTimeOffset now;

    private readonly Rulings rulings;

    internal AnswerSheet(Attempt attempt, Answers answers, IReadOnlyDictionary<(int Id, int Version), QuestionContent> contents, SheetHistory history, DateTimeOffset now) =>
        (Attempt, this.answers, this.contents, rulings, Regrades, HandMarks, this.now) = (attempt, answers, contents, history.Rulings, history.Regrades, history.HandMarks, now);

    public Attempt Attempt { get; }
    public Exam Exam => Attempt.Exam;

    /// <summary>How often its grade was made anew, and why.</summary>
    public IReadOnlyList<AttemptRegrade> Regrades { get; }

    /// <summary>What hands have given, in the order in which it came.</summary>
    private IReadOnlyList<HandMark> HandMarks { get; }
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

    /// <summary>What was ruled about an item after it was asked; null where nothing was, or it may not be told.</summary>
    public ExamRuling? RulingOn(int item) => TellsAnswers ? rulings.For(Attempt.Paper.Items[item - 1].QuestionId) : null;

    /// <summary>What the question says is right: the corrected version where its key fits the letters of this paper.</summary>
    public QuestionContent KeyOf(AskedItem asked) =>
        RulingOn(asked.Number)?.QuestionVersion is { } version && contents.TryGetValue((asked.Paper.QuestionId, version), out var corrected) && CarriedResponse.KeepsKeys(asked.Content.Body, corrected.Body) ? corrected : asked.Content;

    /// <summary>What those who marked an answer by hand said to it.</summary>
    public IEnumerable<string> CommentsOn(int item) => TellsAnswers ? HandMarks.Where(mark => mark.Item == item).GroupBy(mark => mark.MarkerId).Select(marks => marks.Last().Comment).Where(comment => comment.Length > 0) : [];

    /// <summary>What the answer to an item is worth by the machine's rules; null where it may not be told or nothing was answered.</summary>
    public Mark? MarkOf(int item) => !Tells(item) || Read(item) is not { } asked ? null
        : Attempt.Paper.Marks?[item - 1] ?? Marking.Of(asked.Content, asked.Paper.Points, ResponseTo(item));
}

/// <summary>What was decided about an attempt after it was handed in.</summary>
internal sealed record SheetHistory(Rulings Rulings, IReadOnlyList<AttemptRegrade> Regrades, IReadOnlyList<HandMark> HandMarks)
{
    public static SheetHistory None { get; } = new(Rulings.None, [], []);

    public static async Task<SheetHistory> OfAsync(ITrainingDb db, Attempt attempt, CancellationToken cancel) => new(
        await Rulings.OfAsync(db, attempt.ExamId, cancel),
        await db.AttemptRegrades.AsNoTracking().Where(regrade => regrade.AttemptId == attempt.Id).OrderBy(regrade => regrade.Id).ToListAsync(cancel),
        await db.HandMarks.AsNoTracking().Where(mark => mark.AttemptId == attempt.Id).OrderBy(mark => mark.Id).ToListAsync(cancel));
}

/// <summary>An item of a paper with what its question says.</summary>
/// <param name="Number">1, 2, 3 …</param>
public sealed record AskedItem(int Number, PaperItem Paper, QuestionContent Content);
