using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>The sheets of batch tests: the one with questions that is uploaded, its template, and the one with results that is taken home.</summary>
internal static class TrialSheet
{
    /// <summary>Bytes of an uploaded file.</summary>
    public const int LargestFile = 5_000_000;

    private static readonly TrialQuestionKind Kind = (TrialQuestionKind)CatalogueKinds.TrialQuestions;

    private static readonly TextShape Cell = new(2_000);

    private static readonly RecordShape Results = new(
        [.. Kind.Shape.Fields,
        new("before", "改动前", Cell), new("beforeCode", "改动前记录", Cell), new("beforeTitle", "改动前名称", Cell), new("beforeConfidence", "改动前把握", Parts.Decimal),
        new("after", "改动后", Cell), new("afterCode", "改动后记录", Cell), new("afterTitle", "改动后名称", Cell), new("afterConfidence", "改动后把握", Parts.Decimal),
        new("verdict", "比较", Cell)]);


    /// <summary>Each question once, or what is wrong with the file, row by row.</summary>
    public static async Task<(IReadOnlyList<TrialCase> Questions, IReadOnlyList<RejectedRow> Rejected)> ReadAsync(ImportSource source, CancellationToken cancel)
    {
        var questions = new Dictionary<string, TrialCase>(StringComparer.Ordinal);
        var rejected = new List<RejectedRow>();
        try
        {
            await foreach (var row in source.ReadAsync(Kind, cancel))
            {
                var good = Kind.Read(row.Values, row.Refusals);
                if (row.Refusals.Any)
                {
                    rejected.Add(new(row.Number, row.Refusals.Field!, row.Refusals.Reason));
                }
                else if (good is TrialQuestionRow question && questions.TryAdd(question.Key, question.Question) && questions.Count > TrialRunner.MostQuestions)
                {
                    return ([], [new(0, "", Sentences.Get("TrialTooMany", TrialRunner.MostQuestions))]);
                }
            }
        }
        catch (UnreadableFileException unreadable)
        {
            return ([], [unreadable.Rejection]);
        }

        return questions.Count + rejected.Count == 0 ? ([], [new(0, "", Sentences.Get("TrialNoRows"))]) : ([.. questions.Values], rejected);
    }

    /// <summary>An empty sheet with one example.</summary>
    public static Task<byte[]> TemplateAsync(CancellationToken cancel) => WriteAsync(Kind.Shape, [TrialQuestionKind.Values(TrialCase.Unjudged(Sentences.Get("TrialExample")))], cancel);

    /// <summary>Every question with what came of it on both sides.</summary>
    public static Task<byte[]> WriteAsync(TrialResult result, Func<TrialOutcome, string> outcome, Func<TrialComparison, string> verdict, CancellationToken cancel) =>
        WriteAsync(Results, result.Comparisons.Select(comparison =>
        {
            var values = TrialQuestionKind.Values(comparison.Question);
            Put(values, "before", comparison.Before, outcome);
            Put(values, "after", comparison.After, outcome);
            values["verdict"] = verdict(comparison);
            return values;
        }), cancel);

    private static void Put(JsonObject values, string side, TrialOutcome outcome, Func<TrialOutcome, string> said)
    {
        values[side] = said(outcome);
        values[$"{side}Code"] = outcome.Code ?? "";
        values[$"{side}Title"] = outcome.Title ?? "";
        values[$"{side}Confidence"] = Math.Round((decimal)outcome.Confidence, 3);
    }

    private static async Task<byte[]> WriteAsync(RecordShape shape, IEnumerable<JsonObject> rows, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        await XlsxFile.WriteAsync(file, shape, rows.ToAsyncEnumerable(), cancel);
        return file.ToArray();
    }
}
