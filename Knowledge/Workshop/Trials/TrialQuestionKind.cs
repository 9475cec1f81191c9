using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Inquiries;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

internal sealed record TrialQuestionRow(string Key, TrialCase Question) : ImportRow(Key, false);

/// <summary>The bureau's gold questions as a sheet: the question, the records' codes, and what is expected. Codes are looked at when they are tried.</summary>
internal sealed class TrialQuestionKind() : ImportKind<TrialQuestionRow>("trial-questions")
{
    private const string ByImport = "import";

    public override RecordShape Shape { get; } = new(
        new("text", "问题", new TextShape(TrialQuestion.LongestText), Needed: true),
        new("codes", "事项编码", Parts.Codes),
        new("expectation", "期望", new WordShape<TrialExpectation>()));

    public override IAsyncEnumerable<string> KeysAsync(IKnowledgeDb db) => db.TrialQuestions.Select(question => question.Spoken).AsAsyncEnumerable();

    public override async IAsyncEnumerable<JsonObject> ExportAsync(IKnowledgeDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var question in db.TrialQuestions.AsNoTracking().OrderBy(question => question.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return Values(question.Case());
        }
    }

    internal static JsonObject Values(TrialCase question) => new()
    {
        ["text"] = question.Text,
        ["codes"] = JsonSerializer.SerializeToNode(question.Codes, RecordJson.Options),
        ["expectation"] = question.IsJudged() ? JsonNamingPolicy.CamelCase.ConvertName(question.Expectation.ToString()) : null,
    };

    protected override TrialQuestionRow ReadRow(JsonObject values, Refusals refusals)
    {
        var text = Masking.Mask(values["text"]!.GetValue<string>().Trim());
        var codes = values["codes"].Deserialize<string[]>(RecordJson.Options) ?? [];
        var wanted = values["expectation"].Deserialize<TrialExpectation?>(RecordJson.Options);
        if (wanted == TrialExpectation.Answered && codes.Length == 0)
        {
            refusals.Add("codes", Sentences.Get("TrialNeedsCode"));
        }

        var spoken = AskedInquiry.SpokenOf(text);
        if (spoken.Length == 0)
        {
            refusals.Add("text", Sentences.Get("TrialNeedsText"));
        }

        return new(spoken, new(text, codes, wanted switch
        {
            TrialExpectation.Clarify => GoldExpectation.Clarify,
            TrialExpectation.Refused => GoldExpectation.Refused,
            TrialExpectation.Answered or null => GoldExpectation.Answered,
        }));
    }

    protected override async Task<IReadOnlyList<RowOutcome>> StageRowsAsync(
        IKnowledgeDb db, IReadOnlyList<TrialQuestionRow> rows, bool sample, DateTimeOffset now, CancellationToken cancel)
    {
        var keys = rows.Select(row => row.Key).ToList();
        var known = await db.TrialQuestions.Where(question => keys.Contains(question.Spoken)).ToDictionaryAsync(question => question.Spoken, cancel);
        return [.. rows.Select(row => Stage(db, known.GetValueOrDefault(row.Key), row, now))];
    }

    private static RowOutcome Stage(IKnowledgeDb db, TrialQuestion? known, TrialQuestionRow row, DateTimeOffset now)
    {
        if (known is null)
        {
            db.TrialQuestions.Add(TrialQuestion.Keep(row.Question, ByImport, now));
            return RowOutcome.Added;
        }

        return known.Expect(row.Question) ? RowOutcome.Updated : RowOutcome.Unchanged;
    }
}

/// <summary>What a row of a sheet may expect.</summary>
internal enum TrialExpectation
{
    Answered,
    Clarify,
    Refused,
}
