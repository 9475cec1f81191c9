using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Workshop.Changes;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>A question of a file that could come in.</summary>
/// <param name="Changes">Against what the bank holds under its code; null for a new one, empty when nothing changes.</param>
internal sealed record PreviewRow(int Number, string Code, QuestionContent Content, IReadOnlyList<LineChange>? Changes)
{
    public RowOutcome Outcome => Changes is null ? RowOutcome.Added : Changes.Count > 0 ? RowOutcome.Updated : RowOutcome.Unchanged;
}

/// <summary>What the first questions of a file would do to the bank. It shows texts and runs nothing.</summary>
internal static class QuestionPreview
{
    public static async Task<IReadOnlyList<PreviewRow>> ReadAsync(ITrainingDb db, string name, Stream stream, IReadOnlySet<int> refused, int most, CancellationToken cancel)
    {
        List<(int Number, QuestionRow Row)> good = [];
        try
        {
            await foreach (var row in QuestionFiles.ReadAsync(name, stream, cancel))
            {
                if (!refused.Contains(row.Number) && TrainingKinds.Questions.Read(row.Values, row.Refusals) is QuestionRow read && !row.Refusals.Any)
                {
                    good.Add((row.Number, read));
                }

                if (good.Count == most)
                {
                    break;
                }
            }
        }
        catch (UnreadableFileException)
        {
            // The report says so.
        }

        var codes = good.Select(one => one.Row.Key).ToList();
        var known = await db.Questions.AsNoTracking().Where(question => codes.Contains(question.Code))
            .SelectMany(question => db.QuestionVersions.Where(version => version.QuestionId == question.Id && version.Number == question.CurrentVersion), (Question, Version) => new { Question.Code, Version.Content, Version.Digest })
            .ToDictionaryAsync(one => one.Code, cancel);
        return [.. good.Select(one => new PreviewRow(one.Number, one.Row.Key, one.Row.Content, !known.TryGetValue(one.Row.Key, out var old) ? null
            : old.Digest == QuestionJson.Digest(one.Row.Content) ? [] : LineChange.Of(QuestionLines.Of(old.Content), QuestionLines.Of(one.Row.Content))))];
    }
}
