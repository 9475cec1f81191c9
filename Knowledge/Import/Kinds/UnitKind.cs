using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Knowledge.Points;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

internal sealed record UnitRow(string Key, string Name, Level Level, string? Parent, IReadOnlyList<Opening>? Hours, bool Sample) : ImportRow(Key, Sample);

internal sealed class UnitKind() : ImportKind<UnitRow>("units")
{
    public override RecordShape Shape { get; } = new(
        new("code", "编码", Parts.Code),
        Parts.ExternalId,
        new("name", "名称", Parts.Name, Needed: true),
        new("level", "层级", new WordShape<Level>(), Needed: true),
        new("parent", "上级单位", Parts.Code),
        new("hours", "服务时间", OpeningHours.Shape),
        Parts.Sample);

    public override IAsyncEnumerable<string> KeysAsync(IKnowledgeDb db) => db.Units.Select(unit => unit.Code).AsAsyncEnumerable();

    public override async IAsyncEnumerable<JsonObject> ExportAsync(IKnowledgeDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var unit in db.Units.AsNoTracking().OrderBy(unit => unit.Code).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return new JsonObject
            {
                ["code"] = unit.Code,
                ["name"] = unit.Name,
                ["level"] = JsonSerializer.SerializeToNode(unit.Level, RecordJson.Options),
                ["parent"] = unit.Parent,
                ["hours"] = JsonSerializer.SerializeToNode(unit.Hours, RecordJson.Options),
                ["sample"] = unit.IsSample,
            };
        }
    }

    protected override UnitRow ReadRow(JsonObject values, Refusals refusals)
    {
        RowKey.Need(values, refusals);
        var parent = values["parent"]?.GetValue<string>();
        var key = RowKey.Of(values, values);
        var level = values["level"].Deserialize<Level>(RecordJson.Options);
        if (level == Level.District ? parent is not null : parent is null || parent == key)
        {
            refusals.Add("parent", Sentences.Get("ImportUnitParent"));
        }

        var hours = values["hours"].Deserialize<List<Opening>>(RecordJson.Options) is { Count: > 0 } some ? some : null;
        OpeningHours.Check(hours ?? [], refusals);
        return new(key, values["name"]!.GetValue<string>(), level, parent, hours, RowKey.IsSample(values))
        {
            References = parent is null ? [] : [new("parent", Name, parent)],
        };
    }

    protected override async Task<IReadOnlyList<RowOutcome>> StageRowsAsync(
        IKnowledgeDb db, IReadOnlyList<UnitRow> rows, bool sample, DateTimeOffset now, CancellationToken cancel)
    {
        var codes = rows.Select(row => row.Key).ToList();
        var known = await db.Units.Where(unit => codes.Contains(unit.Code)).ToDictionaryAsync(unit => unit.Code, cancel);
        return [.. rows.Select(row => Stage(db, known.GetValueOrDefault(row.Key), row, sample || row.Sample))];
    }

    private static RowOutcome Stage(IKnowledgeDb db, Unit? unit, UnitRow row, bool sample)
    {
        if (unit is null)
        {
            unit = new Unit(row.Key, row.Name, row.Level, row.Parent, sample);
            unit.Revise(row.Name, row.Level, row.Parent, row.Hours);
            db.Units.Add(unit);
            return RowOutcome.Added;
        }

        if (!unit.Revise(row.Name, row.Level, row.Parent, row.Hours))
        {
            return RowOutcome.Unchanged;
        }

        if (!sample)
        {
            unit.Adopt();
        }

        return RowOutcome.Updated;
    }
}
