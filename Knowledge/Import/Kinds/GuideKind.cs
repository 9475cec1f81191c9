using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

/// <param name="Status">Null leaves an existing guide's status as it is.</param>
internal sealed record GuideRow(
    string Key, bool Sample, GuideContent Content, GuideHints Hints, GuideStatus? Status, string? Successor) : ImportRow(Key, Sample);

internal sealed class GuideKind() : ImportKind<GuideRow>("guides")
{
    public override RecordShape Shape => GuideShape.Shape;

    public override IAsyncEnumerable<string> KeysAsync(IKnowledgeDb db) => db.Guides.Select(guide => guide.Code).AsAsyncEnumerable();

    public override async IAsyncEnumerable<JsonObject> ExportAsync(IKnowledgeDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = db.Guides.AsNoTracking().OrderBy(guide => guide.Code)
            .SelectMany(
                guide => db.GuideVersions.Where(version => version.GuideId == guide.Id && version.Number == guide.CurrentVersion),
                (Guide, Version) => new { Guide, Version.Content });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var values = JsonSerializer.SerializeToNode(row.Content, RecordJson.Options)!.AsObject();
            var guide = row.Guide;
            foreach (var (key, value) in JsonSerializer.SerializeToNode(
                new GuideHints(guide.Keywords, guide.Aliases, guide.Counterexamples), RecordJson.Options)!.AsObject().ToList())
            {
                values[key] = value?.DeepClone();
            }

            values["code"] = guide.Code;
            values["status"] = JsonSerializer.SerializeToNode(guide.Status, RecordJson.Options);
            values["successor"] = guide.SuccessorCode;
            values["sample"] = guide.IsSample;
            yield return values;
        }
    }

    protected override GuideRow ReadRow(JsonObject values, Refusals refusals)
    {
        RowKey.Need(values, refusals);
        var content = values.Deserialize<GuideContent>(RecordJson.Options)!;
        var hints = values.Deserialize<GuideHints>(RecordJson.Options)!;
        var status = values["status"].Deserialize<GuideStatus?>(RecordJson.Options);
        var successor = values["successor"]?.GetValue<string>();
        var key = RowKey.Of(values, content);
        Check(content, refusals);
        if (successor is not null && (status != GuideStatus.Withdrawn || successor == key))
        {
            refusals.Add("successor", Sentences.Get("ImportSuccessor"));
        }

        return new(key, RowKey.IsSample(values), content, hints, status, successor)
        {
            References = successor is null ? [] : [new("successor", Name, successor)],
        };
    }

    protected override async Task<IReadOnlyList<RowOutcome>> StageRowsAsync(
        IKnowledgeDb db, IReadOnlyList<GuideRow> rows, bool sample, DateTimeOffset now, CancellationToken cancel)
    {
        var codes = rows.Select(row => row.Key).ToList();
        var known = await db.Guides.Where(guide => codes.Contains(guide.Code)).ToDictionaryAsync(guide => guide.Code, cancel);

        // Only the current version of each, which EF hangs into its guide.
        await db.Guides.Where(guide => codes.Contains(guide.Code))
            .SelectMany(guide => db.GuideVersions.Where(version => version.GuideId == guide.Id && version.Number == guide.CurrentVersion))
            .LoadAsync(cancel);
        return [.. rows.Select(row => Stage(db, known.GetValueOrDefault(row.Key), row, sample || row.Sample, now))];
    }

    private static RowOutcome Stage(IKnowledgeDb db, Guide? guide, GuideRow row, bool sample, DateTimeOffset now)
    {
        if (guide is null)
        {
            guide = Guide.Publish(row.Key, row.Content, row.Hints, sample, now);
            if (row.Status == GuideStatus.Withdrawn)
            {
                guide.Withdraw(row.Successor);
            }

            db.Guides.Add(guide);
            return RowOutcome.Added;
        }

        var (status, successor) = row.Status is { } stated ? (stated, row.Successor) : (guide.Status, guide.SuccessorCode);
        var changed = status == GuideStatus.Withdrawn
            ? guide.ReviseWithdrawn(row.Content, row.Hints, successor, now)
            : guide.Revise(row.Content, row.Hints, now);
        if (changed && !sample)
        {
            guide.Adopt();
        }

        return changed ? RowOutcome.Updated : RowOutcome.Unchanged;
    }

    private static void Check(GuideContent content, Refusals refusals)
    {
        Parts.CheckDays(content.EffectiveFrom, content.EffectiveUntil, refusals);
        Parts.Check(content.StatutoryLimit, "statutoryLimit", refusals);
        Parts.Check(content.PromisedLimit, "promisedLimit", refusals);
        Parts.Check(content.Materials, refusals);
        if (content.Visits is < 0 or > 100)
        {
            refusals.Add("visits", Sentences.Get("ImportRange", 0, 100));
        }

        for (var i = 0; i < content.Fees.Count; i++)
        {
            if (content.Fees[i].Amount < 0)
            {
                refusals.Add($"fees[{i + 1}].amount", Sentences.Get("ImportNegative"));
            }
        }
    }
}
