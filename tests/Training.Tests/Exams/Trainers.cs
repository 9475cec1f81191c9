using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Marks;
using Hanyang.Assistant.Training.Exams.Regrades;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Tests.Exams;

/// <summary>What trainers do after an exam.</summary>
internal static class Trainers
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Actor Trainer(int id, string? unit = null) => new(id, $"老师{id}", Role.Trainer, unit);

    extension(AssistantApp app)
    {
        public Task<MarkOutcome> MarkAsync(Actor actor, long attempt, decimal share, string comment = "", int item = 1, string exam = "E-1") =>
            app.UseAsync<HandMarking, MarkOutcome>(marking => marking.MarkAsync(exam, attempt, item, share, comment, actor, Cancel));

        public Task<List<string>> PlacesAsync(Actor actor, MarkingView view) => app.UseAsync<HandMarking, ITrainingDb, List<string>>(async (marking, db) =>
            [.. (await marking.PlacesAsync(await db.Exams.Select(exam => exam.Id).SingleAsync(Cancel), actor, Cancel)).Where(place => place.IsIn(view, actor.Id!.Value)).Select(place => place.Key)]);

        public Task<Attempt> AttemptAsync(long id) => app.AskAsync(db => db.Attempts.AsNoTracking().Include(attempt => attempt.Paper).SingleAsync(attempt => attempt.Id == id, Cancel));

        public Task<RegradePreview> PreviewAsync(RulingDraft draft, Actor actor, string exam = "E-1") => app.UseAsync<Regrading, RegradePreview>(regrading => regrading.PreviewAsync(exam, draft, actor, Cancel));

        /// <summary>As the page does it: what was seen in the preview.</summary>
        public async Task<(RegradeOutcome Outcome, int Changed)> RuleAsync(RulingDraft draft, string reason, Actor actor, long? seen = null, string exam = "E-1")
        {
            var before = seen ?? (await app.PreviewAsync(draft, actor, exam)).Seen;
            return await app.UseAsync<Regrading, (RegradeOutcome, int)>(regrading => regrading.RuleAsync(exam, draft, reason, before, actor, Cancel));
        }

        public Task<int> OpenUnitsAsync() => app.AskAsync(async db =>
        {
            db.Units.AddRange(new("HY", "汉阳局", Level.District, null, false), new("S1", "月湖街", Level.Subdistrict, "HY", false), new("C1", "月湖社区", Level.Community, "S1", false), new("S2", "建桥街", Level.Subdistrict, "HY", false));
            return await db.SaveChangesAsync(Cancel);
        });

        /// <summary>Somebody sits the exam: one key for each item, a space where they pass it over. Returns the attempt.</summary>
        public async Task<(long Attempt, int Person)> SitAsync(string name, string keys, string? unit = null, string exam = "E-1")
        {
            var person = await app.JoinAsync(name, unit);
            var attempt = (await app.StartExamAsync(person, exam)).Attempt;
            // By code and not by place: papers are drawn in any order.
            var codes = (await app.AttemptAsync(attempt)).Paper.Items.Select(item => item.Code).ToList();
            for (var item = 1; item <= codes.Count; item++)
            {
                var key = keys[int.Parse(codes[item - 1][2..], System.Globalization.CultureInfo.InvariantCulture) - 1];
                await app.UseAsync<Training.Exams.ExamRoom, Receipt>(room => room.SaveAsync(attempt, person, key == ' ' ? new(item, StepKind.Pass, $"m{item}", "web") : new(item, StepKind.Answer, $"m{item}", "web", 0, Questions.Response.Of(key == 'W' ? "我的话" : $"{key}")), app.Now, Cancel));
            }

            await app.HandInAsync(attempt, person);
            return (attempt, person);
        }
    }
}
