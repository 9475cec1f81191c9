using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Results;

/// <summary>Reads what a <see cref="TopicMap"/> is made of: the attempts that count, item by item.</summary>
internal static class TopicReading
{
    public static async Task<TopicMap> OfAsync(ITrainingDb db, QuestionShelf shelf, ExamResults results, Level level, CancellationToken cancel)
    {
        var counted = results.People.Where(result => result.Counted?.State == AttemptState.Graded).ToDictionary(result => result.Counted!.Id, result => results.Units.On(level, result.Member.Person.Unit)?.Code ?? "");
        List<TopicAnswer> answers = [];
        foreach (var ids in counted.Keys.Chunk(500))
        {
            var papers = await db.Papers.AsNoTracking().Where(paper => ids.Contains(paper.AttemptId)).ToListAsync(cancel);
            var contents = await shelf.ReadAsync(db, papers.SelectMany(paper => paper.Items).Select(item => (item.QuestionId, item.Version)), cancel);
            answers.AddRange(papers.SelectMany(paper => paper.Items.Zip(paper.Marks ?? []).Where(one => one.Second.Points > 0)
                .SelectMany(one => contents.GetValueOrDefault((one.First.QuestionId, one.First.Version))?.Tags ?? [], (one, tag) => new TopicAnswer(tag, counted[paper.AttemptId], one.Second.Share * one.Second.Points, one.Second.Points))));
        }

        return TopicMap.Of(answers, [.. counted.Values.Distinct().Order(StringComparer.Ordinal).Select(code => (code, results.Units.NameOf(code.Length == 0 ? null : code)))]);
    }
}
