using System.Buffers.Binary;
using System.Security.Cryptography;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Papers;

/// <summary>Makes papers from the bank: only questions in use come in.</summary>
public sealed class PaperOffice(ITrainingDb db, QuestionShelf shelf, StaleWatch watch)
{
    private List<DrawnFrom>? bank;

    /// <summary>A new seed, from nobody's head.</summary>
    public static long NewSeed() => BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(long)));

    /// <summary>What may be drawn now, read once.</summary>
    public async Task<IReadOnlyList<DrawnFrom>> BankAsync(CancellationToken cancel)
    {
        if (bank is not null)
        {
            return bank;
        }

        await watch.EnsureAsync(cancel);
        var rows = await db.Questions.AsNoTracking().Where(question => question.State == QuestionState.Active)
            .Select(question => new { question.Id, question.Code, question.CurrentVersion, question.Kind, question.Difficulty, question.TagLines, question.PostLines })
            .ToListAsync(cancel);
        return bank = rows.ConvertAll(row => new DrawnFrom(row.Id, row.Code, row.CurrentVersion, row.Kind, row.Difficulty, Words(row.TagLines), Words(row.PostLines)));
    }

    /// <summary>Null where the bank can't fill the plan.</summary>
    public async Task<Paper?> DrawAsync(BlueprintPlan plan, long seed, CancellationToken cancel)
    {
        if (PaperDraw.Draw(plan, await BankAsync(cancel), seed) is not { } drawn)
        {
            return null;
        }

        var contents = await shelf.ReadAsync(db, drawn.Select(one => (one.Question.Id, one.Question.Version)), cancel);
        var order = new SeededOrder(~seed);
        return new(seed, [.. drawn.Select(one => ShownOrder.Of(contents[(one.Question.Id, one.Question.Version)], one.Question.Id, one.Question.Code, one.Question.Version, one.Points, order))]);
    }

    private static string[] Words(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
