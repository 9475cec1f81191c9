using System.Security.Cryptography;
using System.Text;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>One message of a member about exams.</summary>
internal sealed class ExamTurn(AssistantDb db, ExamRoom room, Member member, ConversationState state, Arrival arrival, DateTimeOffset now, CancellationToken cancel)
{
    private const int MostListed = 9;

    public async Task<Examined> ListAsync()
    {
        var offers = await room.OffersAsync(member.PersonId, now, cancel) ?? [];
        var open = offers.Where(offer => offer.Running is not null || offer.MayStartAt(now)).Take(MostListed).ToList();
        if (open.Count == 0)
        {
            return ExamDialog.Say(state with { Exam = null }, "ExamNothingOpen");
        }

        var lines = open.Select((offer, i) => offer.Running is { } running
            ? Sentences.Get("ExamLineRunning", i + 1, offer.Exam.Title, ExamWords.Kind(offer.Exam.Kind), ExamWords.Left(running.LeftAt(now)))
            : Sentences.Get("ExamLine", i + 1, offer.Exam.Title, ExamWords.Kind(offer.Exam.Kind), offer.Exam.Plan.Count, offer.Exam.Minutes, ExamWords.Until(offer.Exam.ClosesAt)));
        return ExamDialog.Tell(
            state with { Exam = new(0, 0, Offered: [.. open.Select(offer => offer.Exam.Code)]) },
            string.Join('\n', [Sentences.Get("ExamList", member.Person.Name), .. lines, Sentences.Get("ExamListHow")]),
            [.. open.Select((_, i) => Sentences.Get("ExamStart", i + 1))]);
    }

    public async Task<Examined> StartAsync(string code)
    {
        var (outcome, attempt) = await room.StartAsync(code, member.PersonId, now, cancel);
        return outcome is StartOutcome.Started or StartOutcome.Resumed && await room.ReadAsync(attempt, member.PersonId, now, cancel) is { } sheet
            ? Ask(sheet, sheet.Next, Sentences.Get(outcome == StartOutcome.Started ? "ExamBegins" : "ExamGoesOn", sheet.Exam.Title, ExamWords.Left(sheet.Left)))
            : ExamDialog.Tell(state with { Exam = null }, ExamWords.Outcome(outcome), []);
    }

    /// <summary>Null where nothing is running.</summary>
    public async Task<Examined?> GoOnAsync()
    {
        var offers = await room.OffersAsync(member.PersonId, now, cancel) ?? [];
        return offers.Where(offer => offer.Running is not null).OrderByDescending(offer => offer.Exam.Kind).FirstOrDefault() is { } offer ? await StartAsync(offer.Exam.Code) : null;
    }

    public async Task<Examined?> TakeAsync(long attempt, ExamWish? wish, SentCard? sent, string text)
    {
        if (await room.ReadAsync(attempt, member.PersonId, now, cancel) is not { } sheet)
        {
            return ExamDialog.Say(state with { Exam = null }, "ExamGone");
        }

        if (sheet.Attempt.IsOver)
        {
            return Over(sheet);
        }

        var talk = state.Exam is { Attempt: > 0 } known && known.Attempt == attempt ? known : new ExamTalk(attempt, sheet.Next);
        var item = Math.Clamp(sent?.Item ?? talk.Item, 1, sheet.Reached);
        return wish?.Kind switch
        {
            ExamWishKind.Pass => await PassAsync(sheet, item),
            ExamWishKind.Back => Ask(sheet, Math.Max(1, item - 1)),
            ExamWishKind.Go => Ask(sheet, Math.Min(wish.Value.Number, sheet.Reached)),
            ExamWishKind.HandIn => ExamDialog.Tell(state with { Exam = talk with { AsksToHandIn = true } },
                sheet.Recorded < sheet.Items ? Sentences.Get("ExamHandInMissing", sheet.Items - sheet.Recorded) : Sentences.Get("ExamHandInAll"), [Sentences.Get("ExamConfirm"), Sentences.Get("ExamGoOn")]),
            ExamWishKind.ConfirmHandIn when talk.AsksToHandIn => await HandInAsync(attempt),
            ExamWishKind.Leave => ExamDialog.Say(state with { Exam = null }, "ExamPaused", [Sentences.Get("ExamGoOn")], ExamWords.Left(sheet.Left)),
            _ => await AnswerAsync(sheet, item, sent, text),
        };
    }

    private async Task<Examined> AnswerAsync(AnswerSheet sheet, int item, SentCard? sent, string text)
    {
        if (sheet.Read(item) is not { } asked)
        {
            return await PassAsync(sheet, item);
        }

        var question = ShownQuestion.Of(asked);
        var response = sent is null ? TypedAnswer.Read(question, text) : PostedAnswer.Read(question, sent.Fields);
        if (response is null)
        {
            return Ask(sheet, item, Sentences.GetOr($"ExamHow_{question.Kind}", Sentences.Get("ExamHow")));
        }

        var receipt = await SaveAsync(sheet, item, StepKind.Answer, response);
        if (receipt.Outcome == SaveOutcome.Over || await room.ReadAsync(sheet.Attempt.Id, member.PersonId, now, cancel) is not { } after)
        {
            return await room.ReadAsync(sheet.Attempt.Id, member.PersonId, now, cancel) is { } over ? Over(over, ExamWords.Receipt(receipt)) : ExamDialog.Say(state with { Exam = null }, "ExamGone");
        }

        var told = after.Tells(item) && after.Read(item) is { } known ? await ToldAsync(after, known) : "";
        return Ask(after, after.Has(item) && item < after.Reached ? item + 1 : after.Next, string.Join('\n', new[] { ExamWords.Receipt(receipt), told }.Where(line => line.Length > 0)), isAnswered: after.Recorded == after.Items);
    }

    private async Task<Examined> PassAsync(AnswerSheet sheet, int item)
    {
        if (!sheet.Has(item))
        {
            await SaveAsync(sheet, item, StepKind.Pass, null);
        }

        return await room.ReadAsync(sheet.Attempt.Id, member.PersonId, now, cancel) is { } after ? after.Attempt.IsOver ? Over(after) : Ask(after, Math.Min(item + 1, after.Reached)) : ExamDialog.Say(state with { Exam = null }, "ExamGone");
    }

    private Task<Receipt> SaveAsync(AnswerSheet sheet, int item, StepKind kind, Response? response) =>
        room.SaveAsync(sheet.Attempt.Id, member.PersonId, new(item, kind, MessageId, "chat", 0, response), now, cancel);

    // As long as the channel's ids may be.
    private string MessageId => $"c{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(arrival.StepId)))}";

    private async Task<Examined> HandInAsync(long attempt)
    {
        await room.SubmitAsync(attempt, member.PersonId, now, cancel);
        return await room.ReadAsync(attempt, member.PersonId, now, cancel) is { } sheet ? Over(sheet) : ExamDialog.Say(state with { Exam = null }, "ExamGone");
    }

    private Examined Over(AnswerSheet sheet, string before = "") => ExamDialog.Tell(
        state with { Exam = null },
        string.Join('\n', new[] { before, Sentences.Get("ExamOver", sheet.Exam.Title, ExamWords.Result(sheet.Attempt), sheet.TellsAnswers ? "" : Sentences.Get("ExamAnswersAfter", ExamWords.When(sheet.Exam.OverAt))), Link(sheet) }.Where(line => line.Length > 0)),
        []);

    private async Task<string> ToldAsync(AnswerSheet sheet, AskedItem asked)
    {
        var share = sheet.MarkOf(asked.Number)?.Share;
        var quote = (await GuideQuotes.OfAsync(db, [asked.Content], cancel)).Of(asked.Content);
        return string.Join('\n', new[]
        {
            Sentences.Get(share == 1 ? "ExamRight" : "ExamWrong", ShownQuestion.Right(asked.Content.Body, asked.Paper.Order, asked.Paper.Parts)),
            asked.Content.Explanation,
            quote is { Lines.Count: > 0 } ? $"《{quote.Name}》{quote.Facet}：{string.Join(' ', quote.Lines)}" : "",
        }.Where(line => line.Length > 0));
    }

    private Examined Ask(AnswerSheet sheet, int item, string before = "", bool isAnswered = false)
    {
        var talking = state with { Exam = new(sheet.Attempt.Id, item) };
        if (isAnswered)
        {
            return ExamDialog.Tell(talking, $"{before}\n{Sentences.Get("ExamAllAnswered")}", [Sentences.Get("ExamHandIn")]);
        }

        if (sheet.Read(item) is not { } asked)
        {
            return ExamDialog.Tell(talking, $"{before}\n{Sentences.Get("ExamQuestionGone")}".Trim(), [Sentences.Get("ExamSkip")]);
        }

        var question = ShownQuestion.Of(asked);
        var card = ExamCard.Shows(arrival.Activity.ChannelId) ? ExamCard.Of(sheet, asked, question, arrival.Address) : null;
        List<string> lines = [Sentences.Get("ExamItem", item, sheet.Items, Sentences.GetOr($"ExamKind_{question.Kind}", ""), ExamWords.Points(asked.Paper.Points), ExamWords.Left(sheet.Left)), .. Lines(question, card is null)];
        if (card is null && question.PictureAt(arrival.Address) is { } picture)
        {
            lines.Add(Sentences.Get("ExamPictureAt", picture.AbsoluteUri));
        }

        if (before.Length > 0)
        {
            lines.Insert(0, before);
        }

        return ExamDialog.Tell(talking, string.Join('\n', lines), [.. Chips(question), Sentences.Get("ExamSkip"), Sentences.Get("ExamHandIn")], card);
    }

    private static IEnumerable<string> Lines(ShownQuestion question, bool withChoices) =>
    [
        question.Stem,
        .. question.Lefts.Select((left, i) => $"{i + 1}. {left}"),
        .. withChoices ? question.Choices.Select(choice => $"{choice.Letter}. {choice.Text}") : [],
        .. question.Parts.SelectMany((part, i) => Lines(part, withChoices).Select((line, at) => at == 0 ? $"（{i + 1}）{line}" : line)),
    ];

    private static IEnumerable<string> Chips(ShownQuestion question) => question.Kind switch
    {
        QuestionKind.SingleChoice => question.Choices.Select(choice => choice.Letter),
        QuestionKind.TrueFalse => [Sentences.Get("ExamTrue"), Sentences.Get("ExamFalse")],
        _ => [],
    };

    private string Link(AnswerSheet sheet) => Sentences.Get("ExamOnTheWeb", new Uri(arrival.Address, $"training/attempts/{sheet.Attempt.Id}"));
}
