using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Recalls;

/// <summary>A member who answered every question of an exercise wrong yesterday, with a chat account of their own.</summary>
internal static class RecallOffice
{
    public const string Guide = "SB-01";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    extension(AssistantApp app)
    {
        /// <returns>The person's id.</returns>
        public async Task<int> MistakenAsync(int questions = 3, bool withGuide = false)
        {
            await app.UseAsync(async db =>
            {
                for (var i = 1; i <= questions; i++)
                {
                    db.Questions.Add(Question.Write($"Q-{i}", new()
                    {
                        Stem = $"第{i}问",
                        Body = new SingleChoice([new("A", "对的", true), new("B", "错的", false), new("C", "也错", false)]),
                        Explanation = "解析在此",
                        Tags = ["错题演示", $"标签{i}"],
                        Guide = withGuide ? Guide : null,
                        Facet = withGuide ? Facet.Materials : null,
                    }, QuestionState.Active, withGuide ? 1 : null, new(null, "甲", null), sample: false, app.Clock.GetUtcNow()));
                }

                db.Members.Add(Member.Join("H001", new("李雷", null), sample: false));
                await db.SaveChangesAsync(Cancel);
            });
            await app.UseAsync(async db =>
            {
                var (now, member) = (app.Clock.GetUtcNow(), await db.Members.SingleAsync(one => one.StaffNumber == "H001", Cancel));
                foreach (var channel in new[] { "wechat", "msteams" })
                {
                    db.ChatBindings.Add(new(member.Id, channel, ChatAccount.Of(channel, "u1")!.Digest, now));
                }

                var exam = Exam.Write("E-1", new("三月第一周练习", ExamKind.Exercise, BlueprintPlan.Of(new BlueprintLine(questions, Tag: "错题演示")), now, now.AddHours(2), 20, 1, 60, new([], [])), null, "甲", now);
                exam.Become(ExamState.Published, now);
                db.Exams.Add(exam);
                await db.SaveChangesAsync(Cancel);
            });
            var person = await app.AskAsync(db => db.Members.Where(one => one.StaffNumber == "H001").Select(one => one.PersonId).SingleAsync(Cancel));
            await using (var scope = app.Services.CreateAsyncScope())
            {
                var (room, now) = (scope.ServiceProvider.GetRequiredService<ExamRoom>(), app.Clock.GetUtcNow());
                var (_, attempt) = await room.StartAsync("E-1", person, now, Cancel);
                for (var item = 1; item <= questions; item++)
                {
                    await room.SaveAsync(attempt, person, new(item, StepKind.Answer, $"m{item}", "web", item, Response.Of("B")), now, Cancel);
                }

                await room.SubmitAsync(attempt, person, now, Cancel);
            }

            app.Clock.Advance(TimeSpan.FromDays(1));
            return person;
        }
    }
}
