using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

/// <summary>A row of a kind whose records are content under a code.</summary>
internal sealed record ContentRow<TContent>(string Key, bool Sample, TContent Content) : ImportRow(Key, Sample);

/// <summary>A kind whose records are content under a code: policies, service points, joint services and FAQs.</summary>
internal abstract class RecordKind<TRecord, TContent>(string name) : ImportKind<ContentRow<TContent>>(name)
    where TRecord : CatalogueRecord<TContent>
    where TContent : class
{
    /// <summary>A digest of the content won't do as its key, because other records and people refer to it.</summary>
    protected virtual bool NeedsCode => false;

    protected abstract DbSet<TRecord> Set(IKnowledgeDb db);

    protected abstract TRecord Publish(string code, TContent content, bool sample, DateTimeOffset now);

    protected virtual TContent ReadContent(JsonObject values, Refusals refusals) => values.Deserialize<TContent>(RecordJson.Options)!;

    /// <summary>What the shape of each value can't tell.</summary>
    protected abstract void Check(TContent content, Refusals refusals);

    protected virtual IEnumerable<Reference> References(TContent content) => [];

    public sealed override IAsyncEnumerable<string> KeysAsync(IKnowledgeDb db) => Set(db).Select(record => record.Code).AsAsyncEnumerable();

    public sealed override async IAsyncEnumerable<JsonObject> ExportAsync(IKnowledgeDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var record in Set(db).AsNoTracking().OrderBy(record => record.Code).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var values = JsonSerializer.SerializeToNode(record.Content, RecordJson.Options)!.AsObject();
            values["code"] = record.Code;
            values["sample"] = record.IsSample;
            yield return values;
        }
    }

    protected sealed override ContentRow<TContent> ReadRow(JsonObject values, Refusals refusals)
    {
        if (NeedsCode)
        {
            RowKey.Need(values, refusals);
        }

        var content = ReadContent(values, refusals);
        Check(content, refusals);
        return new(RowKey.Of(values, content), RowKey.IsSample(values), content) { References = [.. References(content)] };
    }

    protected sealed override async Task<IReadOnlyList<RowOutcome>> StageRowsAsync(
        IKnowledgeDb db, IReadOnlyList<ContentRow<TContent>> rows, bool sample, DateTimeOffset now, CancellationToken cancel)
    {
        var codes = rows.Select(row => row.Key).ToList();
        var known = await Set(db).Where(record => codes.Contains(record.Code)).ToDictionaryAsync(record => record.Code, cancel);
        return [.. rows.Select(row => Stage(db, known.GetValueOrDefault(row.Key), row, sample || row.Sample, now))];
    }

    private RowOutcome Stage(IKnowledgeDb db, TRecord? record, ContentRow<TContent> row, bool sample, DateTimeOffset now)
    {
        if (record is null)
        {
            Set(db).Add(Publish(row.Key, row.Content, sample, now));
            return RowOutcome.Added;
        }

        if (!record.Revise(row.Content, now))
        {
            return RowOutcome.Unchanged;
        }

        if (!sample)
        {
            record.Adopt();
        }

        return RowOutcome.Updated;
    }
}
