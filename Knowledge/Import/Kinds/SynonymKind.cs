using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

internal sealed record SynonymRow(string From, string To, string? Scope, bool Sample)
    : ImportRow(KeyOf(From, To, Scope), Sample)
{
    public static string KeyOf(string from, string to, string? scope) => $"{from}\n{to}\n{scope}";
}

/// <summary>A synonym is its own key, so it can be new or known but never changed.</summary>
internal sealed class SynonymKind() : ImportKind<SynonymRow>("synonyms")
{
    private static readonly Shape Term = new TextShape(100);

    public override RecordShape Shape { get; } = new(
        new("from", "说法", Term, Needed: true),
        new("to", "对应词", Term, Needed: true),
        new("scope", "限于主题", new TextShape(100, orNull: true)),
        Parts.Sample);

    public override IAsyncEnumerable<string> KeysAsync(IKnowledgeDb db) =>
        db.Synonyms.AsAsyncEnumerable().Select(synonym => SynonymRow.KeyOf(synonym.From, synonym.To, synonym.Scope));

    public override async IAsyncEnumerable<JsonObject> ExportAsync(IKnowledgeDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var synonyms = db.Synonyms.AsNoTracking().OrderBy(s => s.From).ThenBy(s => s.To).ThenBy(s => s.Scope);
        await foreach (var synonym in synonyms.AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return new JsonObject
            {
                ["from"] = synonym.From,
                ["to"] = synonym.To,
                ["scope"] = synonym.Scope,
                ["sample"] = synonym.IsSample,
            };
        }
    }

    protected override SynonymRow ReadRow(JsonObject values, Refusals refusals)
    {
        var row = new SynonymRow(Word(values, "from")!, Word(values, "to")!, Word(values, "scope"), RowKey.IsSample(values));
        if (row.From == row.To)
        {
            refusals.Add("to", Sentences.Get("ImportSynonymOfItself"));
        }

        if ((row.From + row.To + row.Scope).Contains('\n', StringComparison.Ordinal))
        {
            refusals.Add("from", Sentences.Get("ImportOneLine"));
        }

        return row;
    }

    protected override async Task<IReadOnlyList<RowOutcome>> StageRowsAsync(
        IKnowledgeDb db, IReadOnlyList<SynonymRow> rows, bool sample, DateTimeOffset now, CancellationToken cancel)
    {
        var terms = rows.Select(row => row.From).Distinct().ToList();
        var known = await db.Synonyms.AsNoTracking().Where(synonym => terms.Contains(synonym.From)).AsAsyncEnumerable()
            .Select(synonym => SynonymRow.KeyOf(synonym.From, synonym.To, synonym.Scope)).ToHashSetAsync(cancellationToken: cancel);
        var outcomes = new List<RowOutcome>(rows.Count);
        foreach (var row in rows)
        {
            var isNew = !known.Contains(row.Key);
            if (isNew)
            {
                db.Synonyms.Add(new Synonym(row.From, row.To, row.Scope, sample || row.Sample));
            }

            outcomes.Add(isNew ? RowOutcome.Added : RowOutcome.Unchanged);
        }

        return outcomes;
    }

    private static string? Word(JsonObject values, string key) => values[key]?.GetValue<string>().Trim();
}
