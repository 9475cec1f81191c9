using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Certificates;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Bot.Tests.Exams;

/// <summary>An office with a small bank of which the option 对的 is right, members with accounts, and an exam.</summary>
internal static class ExamOffice
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    extension(AssistantApp app)
    {
        public Task FillBankAsync(int questions = 3, string? picture = null) => app.UseAsync(async db =>
        {
            for (var i = 1; i <= questions; i++)
            {
                db.Questions.Add(Question.Write($"Q-{i}", new() { Stem = $"第{i}问", Body = new SingleChoice([new("A", "对的", true), new("B", "错的", false), new("C", "也错", false)]), Explanation = "解析在此", Tags = ["基础"], Picture = picture }, QuestionState.Active, null, new(null, "甲", null), sample: false, app.Clock.GetUtcNow()));
            }

            await db.SaveChangesAsync(Cancel);
        });

        public Task HoldAsync(ExamKind kind, int items = 3, int attempts = 1, string code = "E-1", Audience? audience = null) => app.UseAsync(async db =>
        {
            var now = app.Clock.GetUtcNow();
            var exam = Exam.Write(code, new("三月考试", kind, BlueprintPlan.Of(new BlueprintLine(items)), now, now.AddHours(2), 20, attempts, 60, audience ?? Audience.Everybody), null, "甲", now);
            exam.Become(ExamState.Published, now);
            db.Exams.Add(exam);
            await db.SaveChangesAsync(Cancel);
        });

        /// <summary>A member with an account, signed in.</summary>
        public async Task<Staff> MemberAsync(string number = "H001", string name = "李雷", string account = "lilei")
        {
            await app.UseAsync(async db =>
            {
                db.Members.Add(Member.Join(number, new(name, null), sample: false));
                await db.SaveChangesAsync(Cancel);
            });
            return await app.MemberSignedInAsync(number, account);
        }
    }
}
