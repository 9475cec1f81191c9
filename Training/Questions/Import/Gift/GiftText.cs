using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Questions.Import.Pasted;

namespace Hanyang.Assistant.Training.Questions.Import.Gift;

/// <summary>Moodle's GIFT. Categories and descriptions are no questions.</summary>
internal sealed class GiftText : IQuestionFormat
{
    public string Name => "Gift";

    public bool Fits(QuestionFile file) => !file.IsZip && !file.IsTable && !file.IsXml
        && (file.Extension == ".GIFT" || (GiftParser.Parse(file.Text).Any(item => item is { Fault: null, Type: not GiftType.Description }) && !HasAnswerLines(file.Text)));

    public IAsyncEnumerable<SourceRow> ReadAsync(QuestionFile file, CancellationToken cancel) => Read(file.Text).Select(QuestionFiles.Row).ToAsyncEnumerable();

    internal static IEnumerable<FoundQuestion> Read(string text) =>
        GiftParser.Parse(text).Where(item => item.Fault is not null || item.Type is not (GiftType.Category or GiftType.Description)).Select(Found);

    /// <summary>Then braces are the blanks of pasted text.</summary>
    private static bool HasAnswerLines(string text) =>
        text.Split('\n').Any(line => PastedLines.Labelled(line) is { } labelled && labelled.Label.EndsWith("答案", StringComparison.Ordinal));

    private static FoundQuestion Found(GiftItem item)
    {
        if (item.Fault is { } fault)
        {
            return FoundQuestion.Refused(item.Line, "", fault);
        }

        var (form, refusal) = ForeignTags.Read(Form(item) with
        {
            Id = item.Id,
            Title = item.Title,
            Explanation = Plain(item.Explanation),
        }, item.Tags ?? []);
        return refusal is null ? new(item.Line, form) : FoundQuestion.Refused(item.Line, "tags", refusal);
    }

    private static QuestionForm Form(GiftItem item)
    {
        var form = new QuestionForm { Text = Joined(item, "_____") };
        return item.Type switch
        {
            GiftType.TrueFalse => form with { Kind = "trueFalse", Correct = item.IsTrue, WrongFeedback = Plain(item.FirstFeedback), RightFeedback = Plain(item.SecondFeedback) },
            GiftType.Essay => form with { Kind = "shortAnswer" },
            GiftType.Matching => form with { Kind = "matching", Pairs = [.. item.Pairs.Select(pair => new PairForm(Plain(pair.Left), HtmlText.PlainIfMarkup(pair.Right)))] },
            GiftType.Short => form with
            {
                Kind = "fillIn",
                Text = Joined(item, "{1}"),
                Blanks = [[.. item.Answers.Select(answer => new Accepted(Plain(answer.Text)!, answer.Weight ?? 100, Plain(answer.Feedback) ?? ""))]],
            },
            GiftType.Number => form with { Kind = "numeric", Number = Number(item) },
            _ => Choice(form, item),
        };
    }

    /// <summary>With an equals sign one answer is chosen; with weights alone several are.</summary>
    private static QuestionForm Choice(QuestionForm form, GiftItem item)
    {
        var correct = item.Answers.Count(answer => answer.IsCorrect);
        var isSingle = correct > 0;
        return form with
        {
            Kind = isSingle ? "single" : "multiple",
            AnyCorrect = correct > 1 ? true : null,
            Options = [.. item.Answers.Select(answer => new OptionForm(
                Plain(answer.Text)!, isSingle ? answer.IsCorrect : answer.Weight > 0, isSingle && answer.IsCorrect ? null : answer.Weight, Plain(answer.Feedback)))],
        };
    }

    private static NumberForm? Number(GiftItem item)
    {
        var numbers = item.Answers.Select(answer => (Answer: answer, Number: new AcceptedNumber(
            answer.Number!.Centre ?? ((answer.Number.Low + answer.Number.High) / 2), answer.Number.Range ?? ((answer.Number.High - answer.Number.Low) / 2), answer.Weight ?? 100, Plain(answer.Feedback)))).ToList();
        if (numbers.FirstOrDefault(one => one.Number.Credit >= 100).Number is not { } main)
        {
            return null;
        }

        var others = numbers.Select(one => one.Number).Where(number => !ReferenceEquals(number, main)).ToList();
        return new(main.Value, main.Tolerance, null, main.Feedback, others.Count == 0 ? null : others);
    }

    private static string Joined(GiftItem item, string blank) =>
        item.Tail is null ? Plain(item.Stem)! : Plain(item.Stem with { Text = item.Head + blank + item.Tail })!;

    private static string? Plain(GiftMarkup? text) => text is null ? null : text.Format == "plain" ? text.Text : HtmlText.PlainIfMarkup(text.Text);
}
