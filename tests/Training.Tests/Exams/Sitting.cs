using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Tests.Exams;

/// <summary>An office with a bank, a member and an exam, and what people do in it.</summary>
internal static class Sitting
{
    public const int Items = 5;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    extension(AssistantApp app)
    {
        public DateTimeOffset Now => app.Clock.GetUtcNow();

        /// <summary>A bank of single choices of which A is right.</summary>
        public Task<int> FillBankAsync(int questions = 8, bool byHand = false) => app.AskAsync(db =>
        {
            for (var i = 1; i <= questions; i++)
            {
                QuestionBody body = byHand && i == 1 ? new ShortAnswer([]) : new SingleChoice([new("A", "对的", true), new("B", "错的", false), new("C", "也错", false)]);
                db.Questions.Add(Question.Write($"Q-{i}", new() { Stem = $"第{i}问", Body = body, Explanation = $"因为{i}" }, QuestionState.Active, null, new(null, "甲", null), sample: false, app.Now));
            }

            return db.SaveChangesAsync(Cancel);
        });

        /// <summary>Returns the person's id.</summary>
        public Task<int> JoinAsync(string name, string? unit = null, Post? post = null) => app.AskAsync(async db =>
        {
            var member = Member.Join($"N-{name}", new(name, unit), sample: false);
            if (post is not null)
            {
                member.Revise(name, unit, [await db.Posts.SingleOrDefaultAsync(known => known.Code == post.Code, Cancel) ?? post], null, null);
            }

            db.Members.Add(member);
            await db.SaveChangesAsync(Cancel);
            return member.PersonId;
        });

        public Task<int> HoldAsync(ExamKind kind = ExamKind.Certification, int attempts = 1, int items = Items, Audience? audience = null, string code = "E-1") => app.AskAsync(async db =>
        {
            var exam = Exam.Write(code, new($"{kind}", kind, BlueprintPlan.Of(new BlueprintLine(items)), app.Now, app.Now.AddHours(2), 20, attempts, 60, audience ?? Audience.Everybody), null, "甲", app.Now);
            exam.Become(ExamState.Published, app.Now);
            db.Exams.Add(exam);
            await db.SaveChangesAsync(Cancel);
            return exam.Id;
        });

        public Task<(StartOutcome Outcome, long Attempt)> StartExamAsync(int person, string code = "E-1") => app.UseAsync<ExamRoom, (StartOutcome, long)>(room => room.StartAsync(code, person, app.Now, Cancel));

        public Task<Receipt> AnswerAsync(long attempt, int person, int item, string key, string message, string surface = "web", long ordinal = 0) =>
            app.UseAsync<ExamRoom, Receipt>(room => room.SaveAsync(attempt, person, new(item, StepKind.Answer, message, surface, ordinal, Response.Of(key)), app.Now, Cancel));

        public Task<SubmitOutcome> HandInAsync(long attempt, int person) => app.UseAsync<ExamRoom, SubmitOutcome>(room => room.SubmitAsync(attempt, person, app.Now, Cancel));

        public Task<AnswerSheet?> LookAsync(long attempt, int person) => app.UseAsync<ExamRoom, AnswerSheet?>(room => room.ReadAsync(attempt, person, app.Now, Cancel));
    }
}
