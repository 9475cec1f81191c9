using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Recalls;
using Hanyang.Assistant.Training.Tests.Exams;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Tests.Recalls;

/// <summary>What somebody does with their mistakes.</summary>
internal static class Reviewing
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    extension(AssistantApp app)
    {
        public Task<RecallDay?> TodayAsync(int person) => app.UseAsync<RecallRoom, RecallDay?>(room => room.TodayAsync(person, app.Now, Cancel));

        public Task<RecallCard?> CardAsync(long recall, int person) => app.UseAsync<RecallRoom, RecallCard?>(room => room.ReadAsync(recall, person, app.Now, Cancel));

        public Task<RecallOutcome> AnswerAsync(long recall, int person, string? key, string message = "a") =>
            app.UseAsync<RecallRoom, RecallOutcome>(room => room.AnswerAsync(recall, person, key is null ? null : Response.Of(key), message, app.Now, Cancel));

        public Task<RecallOutcome> RateAsync(long recall, int person, RecallRating rating, string message = "r") =>
            app.UseAsync<RecallRoom, RecallOutcome>(room => room.RateAsync(recall, person, rating, message, app.Now, Cancel));

        public Task<int> CollectAsync(int? person = null) => app.UseAsync<MistakeCollecting, int>(collecting => collecting.RunAsync(person, app.Now, Cancel));

        /// <summary>The code of its question, and how many mistakes stand.</summary>
        public Task<List<string>> MistakesAsync(int person) => app.AskAsync(async db =>
            (await db.Recalls.Include(recall => recall.Question).Where(recall => recall.PersonId == person && recall.MistakeCount > 0).OrderBy(recall => recall.Question.Code).ToListAsync(Cancel)).ConvertAll(recall => $"{recall.Question.Code}×{recall.MistakeCount}"));

        public Task<Recall> RecallAsync(int person, string code) => app.AskAsync(db => db.Recalls.AsNoTracking().Include(recall => recall.Reviews).SingleAsync(recall => recall.PersonId == person && recall.Question.Code == code, Cancel));
    }
}
