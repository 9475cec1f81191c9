using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import;

/// <summary>A row that passed all checks of its own.</summary>
/// <param name="Key">What makes it the same record in the next file: its code, else its external id, else a digest of its content.</param>
/// <param name="Sample">It says of itself that it is sample data.</param>
public abstract record ImportRow(string Key, bool Sample)
{
    /// <summary>The codes of other records that it names.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];
}

/// <summary>A code in a row that must stand for a record, in the database or in the same file.</summary>
/// <param name="Kind">The name of the kind of record.</param>
public sealed record Reference(string Field, string Kind, string Code);

public enum RowOutcome
{
    Added,
    Updated,
    Unchanged,
}

/// <summary>A kind of record that can be imported and exported: described once, for JSON, CSV and XLSX alike.</summary>
/// <param name="name">As the command line says it, such as joint-services.</param>
public abstract class ImportKind(string name)
{
    public string Name => name;

    /// <summary>The properties of its JSON objects, which are the columns of its tables.</summary>
    public abstract RecordShape Shape { get; }

    /// <summary>Where the list stands in a JSON file that is an object; null when only a list will do.</summary>
    public virtual string? ListProperty => null;

    /// <summary>The kind that a row's reference names.</summary>
    public virtual ImportKind? Find(string kind) => CatalogueKinds.Find(kind);

    /// <summary>The codes that a row's reference to a kind may name.</summary>
    public virtual IAsyncEnumerable<string> CodesAsync(IKnowledgeDb db, string kind) => Find(kind)!.KeysAsync(db);

    /// <summary>Whether a file of this name can hold it, by its extension.</summary>
    public virtual bool Fits(string name) => ExchangeFormats.Of(name) is not null;

    /// <summary>A file to read it from.</summary>
    /// <param name="name">One that fits.</param>
    /// <param name="open">Opens a new, seekable stream at the start.</param>
    public virtual ImportSource Open(string name, Func<Stream> open) => new(open, ExchangeFormats.Of(name)!.Value);

    /// <summary>Writes all its records in a form of its own, beside those that every kind has.</summary>
    public virtual Task<ExportReport> ExportAsync(IKnowledgeDb db, string name, Stream stream, CancellationToken cancel) =>
        throw new InvalidOperationException($"{Name} has no form of its own for {name}.");

    /// <summary>Turns normalised values into a row; says what is wrong beyond the shape of each value.</summary>
    public abstract ImportRow? Read(JsonObject values, Refusals refusals);

    /// <summary>Stages rows in the database's change tracker, without saving; one outcome per row, in order.</summary>
    public abstract Task<IReadOnlyList<RowOutcome>> StageAsync(
        IKnowledgeDb db, IReadOnlyList<ImportRow> rows, bool sample, DateTimeOffset now, CancellationToken cancel);

    /// <summary>The codes of all its records in the database.</summary>
    public abstract IAsyncEnumerable<string> KeysAsync(IKnowledgeDb db);

    /// <summary>All its records in the form that import reads, in the order of their keys.</summary>
    public abstract IAsyncEnumerable<JsonObject> ExportAsync(IKnowledgeDb db, CancellationToken cancel);
}

/// <summary>A kind whose rows are of one type.</summary>
public abstract class ImportKind<TRow>(string name) : ImportKind(name)
    where TRow : ImportRow
{
    public sealed override ImportRow? Read(JsonObject values, Refusals refusals) => refusals.Any ? null : ReadRow(values, refusals);

    public sealed override Task<IReadOnlyList<RowOutcome>> StageAsync(
        IKnowledgeDb db, IReadOnlyList<ImportRow> rows, bool sample, DateTimeOffset now, CancellationToken cancel) =>
        StageRowsAsync(db, [.. rows.Cast<TRow>()], sample, now, cancel);

    protected abstract TRow ReadRow(JsonObject values, Refusals refusals);

    protected abstract Task<IReadOnlyList<RowOutcome>> StageRowsAsync(
        IKnowledgeDb db, IReadOnlyList<TRow> rows, bool sample, DateTimeOffset now, CancellationToken cancel);
}
