using System.Globalization;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>Tries a change on the gold questions: the bureau's own and, while sample records are there, the tuning half of the sample's.</summary>
public sealed class Gatekeeper(IKnowledgeDb db, TrialCatalogue trials, GateMemory memory, TimeProvider clock)
{
    // The newest of the bureau's own: a publication doesn't wait for more.
    private const int MostOwn = 2_000;

    /// <summary>What would become of the gold questions.</summary>
    /// <param name="on">When the change takes effect; null for now.</param>
    public async Task<PublishGate> JudgeAsync(CatalogueChanges changes, CancellationToken cancel, DateTimeOffset? on = null)
    {
        var before = await trials.WithAsync(CatalogueChanges.None, cancel);
        var questions = await QuestionsAsync(before, cancel);
        var at = on ?? clock.GetUtcNow();
        var key = string.Create(CultureInfo.InvariantCulture, $"{before.Revision} {BureauTime.Day(at):O} {RecordJson.Digest(questions)}");
        if (memory.GateOf(key, changes) is { } known)
        {
            return known;
        }

        var after = await trials.WithAsync(changes, cancel);
        var result = await Task.Run(() => Trial.Run(before, after, questions, at, memory.OutcomesOf(key), null, cancel), cancel);
        return memory.Keep(key, changes, result);
    }

    internal async Task<IReadOnlyList<TrialCase>> QuestionsAsync(Catalogue catalogue, CancellationToken cancel) =>
        [.. await OwnAsync(cancel), .. OfSample(catalogue)];

    /// <summary>The questions that the bureau keeps, newest first.</summary>
    public async Task<IReadOnlyList<TrialCase>> OwnAsync(CancellationToken cancel) =>
        [.. (await db.TrialQuestions.AsNoTracking().OrderByDescending(question => question.Id).Take(MostOwn).ToListAsync(cancel)).Select(question => question.Case())];

    /// <summary>Those that are only about routes say nothing of the catalogue.</summary>
    internal static IEnumerable<TrialCase> OfSample(Catalogue catalogue) =>
        catalogue.HasSample
            ? GoldSet.OfSample()
                .Where(question => !question.IsForJudging && question.Expectation != GoldExpectation.Route)
                .Select(question => new TrialCase(question.Text, question.Codes, question.Expectation, question.Before))
            : [];
}
