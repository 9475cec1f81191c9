using System.Collections.Concurrent;
using Hanyang.Assistant.Training.Questions;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>Versions of questions that papers ask, kept in memory: they never change, and a thousand people are asked the same ones.</summary>
public sealed class QuestionShelf
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<(int Id, int Version), QuestionContent> kept = [];

    /// <summary>Those that there are; a question that was deleted is missing.</summary>
    public async Task<IReadOnlyDictionary<(int Id, int Version), QuestionContent>> ReadAsync(ITrainingDb db, IEnumerable<(int Id, int Version)> wanted, CancellationToken cancel)
    {
        var found = new Dictionary<(int, int), QuestionContent>();
        var unknown = new HashSet<(int Id, int Version)>();
        foreach (var one in wanted)
        {
            if (kept.TryGetValue(one, out var content))
            {
                found[one] = content;
            }
            else
            {
                unknown.Add(one);
            }
        }

        if (unknown.Count > 0)
        {
            var ids = unknown.Select(one => one.Id).Distinct().ToList();
            var numbers = unknown.Select(one => one.Version).Distinct().ToList();
            foreach (var version in await db.QuestionVersions.AsNoTracking().Where(version => ids.Contains(version.QuestionId) && numbers.Contains(version.Number)).ToListAsync(cancel))
            {
                Keep((version.QuestionId, version.Number), version.Content);
                if (unknown.Contains((version.QuestionId, version.Number)))
                {
                    found[(version.QuestionId, version.Number)] = version.Content;
                }
            }
        }

        return found;
    }

    private void Keep((int, int) key, QuestionContent content)
    {
        if (kept.Count >= Most)
        {
            kept.Clear();
        }

        kept[key] = content;
    }
}
