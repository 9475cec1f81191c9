using CsCheck;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Members;

namespace Hanyang.Assistant.Training.Tests.Exams;

public class AttemptsByRandomSequences
{
    private const int Sequences = 100_000;
    private static readonly DateTimeOffset Opens = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private enum Act
    {
        Start,
        Answer,
        Pass,
        Submit,
        Look,
        Void,
        Extend,
        Wait,
    }

    // Waiting often, and voiding rarely, or most sequences would end at once.
    private static readonly Gen<(Act Act, int Value)[]> Moves = Gen.Select(
        Gen.Frequency((3, Gen.Const(Act.Start)), (8, Gen.Const(Act.Answer)), (2, Gen.Const(Act.Pass)), (1, Gen.Const(Act.Submit)), (2, Gen.Const(Act.Look)), (1, Gen.Const(Act.Extend)), (5, Gen.Const(Act.Wait))),
        Gen.Int[0, 1300]).Select((act, value) => (act == Act.Extend && value % 7 == 0 ? Act.Void : act, value)).Array[1, 30];

    [Theory, InlineData(ExamKind.Certification), InlineData(ExamKind.Exercise)]
    public void An_attempt_does_what_the_model_does(ExamKind kind)
    {
        HashSet<string> seen = [];
        Moves.Sample(moves => Play(kind, moves, seen), iter: Sequences, threads: 1);
        // The sequences have been everywhere, so that agreement means something.
        Assert.Equal(["Expired", "Graded Clock", "Graded Person", "InProgress", "NotStarted", "Voided"], seen.Order(StringComparer.Ordinal));
    }

    private static bool Play(ExamKind kind, (Act Act, int Value)[] moves, HashSet<string> seen)
    {
        var model = new AttemptModel(once: kind == ExamKind.Exercise);
        var exam = Exam.Write("E", new("考试", kind, BlueprintPlan.Of(new BlueprintLine(3)), Opens, Opens.AddHours(1), 20, 1, 60, Audience.Everybody), null, "甲", Opens);
        exam.Become(ExamState.Published, Opens);
        var attempt = Attempt.Draw(exam, Member.Join("1", new("甲", null), sample: false), 1, new Paper(1, [.. Enumerable.Range(1, 3).Select(i => new PaperItem(i, $"Q{i}", 1, 1, []))]), Opens);
        List<AttemptStep> steps = [];
        var rank = 0;
        foreach (var (act, value) in moves)
        {
            model.Now += act == Act.Wait ? value : 0;
            var now = Opens.AddSeconds(model.Now);
            var agrees = act switch
            {
                Act.Start => Settled(attempt, exam, now).Start(exam, 0, now).ToString() == model.Start(),
                Act.Answer or Act.Pass => Save(attempt, steps, value % 5, act == Act.Answer, now) == model.Save(value % 5, act == Act.Answer),
                Act.Submit => Graded(attempt, attempt.Submit(now), now).ToString() == model.Submit(),
                Act.Look => Do(() => Settled(attempt, exam, now), model.Look),
                Act.Void => Do(() => attempt.Void("理由", forgiven: false), model.Void),
                Act.Extend => Do(() => attempt.Extend(exam, value % 60, now), () => model.Extend(value % 60)),
                Act.Wait => true,
            };
            var recorded = Answers.Of(steps, attempt.AnswersOnce).Count;
            if (!agrees || attempt.State.ToString() != model.State || recorded != model.Recorded || (model.EndedBy is { } by && attempt.EndedBy.ToString() != by) || RankOf(attempt.State) < rank)
            {
                return false;
            }

            rank = RankOf(attempt.State);
            seen.Add(attempt.State + (attempt.State == AttemptState.Graded ? $" {attempt.EndedBy}" : ""));
        }

        return true;
    }

    private static int RankOf(AttemptState state) => state switch { AttemptState.NotStarted => 0, AttemptState.InProgress => 1, AttemptState.Submitted => 2, AttemptState.Graded or AttemptState.Expired => 3, AttemptState.Voided => 4 };

    private static string Save(Attempt attempt, List<AttemptStep> steps, int item, bool answers, DateTimeOffset now)
    {
        var known = Answers.Of(steps, attempt.AnswersOnce);
        var outcome = attempt.Judge(item, answers, known.Furthest + 1, known.Has(item), now);
        if (outcome == SaveOutcome.Saved)
        {
            steps.Add(new(steps.Count + 1, item, answers ? StepKind.Answer : StepKind.Pass, "web", steps.Count, """{"values":["A"]}"""));
        }

        return outcome.ToString();
    }

    private static Attempt Settled(Attempt attempt, Exam exam, DateTimeOffset now)
    {
        attempt.Settle(exam.ClosesAt, now);
        Graded(attempt, SubmitOutcome.Submitted, now);
        return attempt;
    }

    private static SubmitOutcome Graded(Attempt attempt, SubmitOutcome outcome, DateTimeOffset now)
    {
        attempt.Grade([new(1, 1), new(0, 1), new(1, 1)], 60, now);
        return outcome;
    }

    private static bool Do(Action one, Action other)
    {
        one();
        other();
        return true;
    }
}
