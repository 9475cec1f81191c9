using System.Runtime.CompilerServices;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import;

/// <summary>The first reading of a file: what is wrong with each row by itself, beside the others and beside the database.</summary>
internal sealed class ImportCheck(IKnowledgeDb db, ImportKind kind, IProgress<ImportProgress>? progress)
{
    private const int ReportEvery = 200;

    private readonly SortedDictionary<int, RejectedRow> rejected = [];
    private readonly Dictionary<string, int> rowOfKey = [];
    private readonly Dictionary<string, HashSet<string>> known = [];
    private readonly List<(int Row, Reference Reference)> open = [];

    public int Rows { get; private set; }

    public async Task<IReadOnlyList<RejectedRow>> RunAsync(ImportSource source, CancellationToken cancel)
    {
        await foreach (var row in source.ReadAsync(kind, cancel))
        {
            Rows++;
            var good = kind.Read(row.Values, row.Refusals);
            if (good is not null && !row.Refusals.Any)
            {
                await CompareAsync(row, good, cancel);
            }

            if (row.Refusals.Any)
            {
                Reject(row.Number, row.Refusals.Field!, row.Refusals.Reason);
            }

            if (Rows % ReportEvery == 0)
            {
                progress?.Report(new(Rows, 0));
            }
        }

        RejectDangling();
        progress?.Report(new(Rows, 0));
        return [.. rejected.Values];
    }

    /// <summary>The rows that were not rejected, read again.</summary>
    public async IAsyncEnumerable<ImportRow> GoodRows(ImportSource source, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = 0;
        await foreach (var row in source.ReadAsync(kind, cancel))
        {
            rows++;
            if (rejected.ContainsKey(row.Number))
            {
                continue;
            }

            yield return kind.Read(row.Values, row.Refusals) is { } good && !row.Refusals.Any && rowOfKey.GetValueOrDefault(good.Key) == row.Number
                ? good
                : throw new UnreadableFileException(Sentences.Get("ImportChangedMeanwhile"));
        }

        if (rows != Rows)
        {
            throw new UnreadableFileException(Sentences.Get("ImportChangedMeanwhile"));
        }
    }

    private async Task CompareAsync(SourceRow row, ImportRow good, CancellationToken cancel)
    {
        if (!rowOfKey.TryAdd(good.Key, row.Number))
        {
            row.Refusals.Add(kind.Shape.Fields[0].Key, Sentences.Get("ImportTwice", Refusals.Quote(good.Key.Replace('\n', ' ')), rowOfKey[good.Key]));
            return;
        }

        foreach (var reference in good.References)
        {
            if (!(await KnownAsync(reference.Kind, cancel)).Contains(reference.Code))
            {
                open.Add((row.Number, reference));
            }
        }
    }

    /// <summary>What the database doesn't know may stand in the same file, in a row that isn't rejected itself.</summary>
    private void RejectDangling()
    {
        bool again;
        do
        {
            again = false;
            foreach (var (row, reference) in open)
            {
                var inFile = reference.Kind == kind.Name && rowOfKey.TryGetValue(reference.Code, out var other) && !rejected.ContainsKey(other);
                if (!inFile && !rejected.ContainsKey(row))
                {
                    Reject(row, reference.Field, Sentences.Get("ImportDangling", Refusals.Quote(reference.Code)));
                    again = true;
                }
            }
        }
        while (again);
    }

    private async Task<HashSet<string>> KnownAsync(string name, CancellationToken cancel)
    {
        if (!known.TryGetValue(name, out var codes))
        {
            known[name] = codes = await kind.CodesAsync(db, name).ToHashSetAsync(cancellationToken: cancel);
        }

        return codes;
    }

    private void Reject(int row, string field, string reason) => rejected.TryAdd(row, new(row, field, reason));
}
