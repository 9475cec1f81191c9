using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge;

/// <summary>
/// A published record under a stable code: its content is replaced as a whole, each time under the next version number.
/// </summary>
/// <typeparam name="TContent">An immutable record.</typeparam>
public abstract class CatalogueRecord<TContent> : IVersionedRecord
    where TContent : class
{
    private protected CatalogueRecord()
    {
    }

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public int Version { get; private set; }
    public TContent Content { get; private set; } = null!;
    public string Digest { get; private set; } = "";
    public DateTimeOffset PublishedAt { get; private set; }
    public bool IsSample { get; private set; }

    string IVersionedRecord.ContentJson => RecordJson.Write(Content);

    /// <summary>Publishes a new version when the content differs; returns whether it did.</summary>
    public bool Revise(TContent content, DateTimeOffset now)
    {
        var digest = RecordJson.Digest(content);
        if (Digest == digest)
        {
            return false;
        }

        Version++;
        Content = content;
        Digest = digest;
        PublishedAt = now;
        return true;
    }

    /// <summary>What the bureau has put in its own words is no longer sample data, and <c>sample remove</c> leaves it alone.</summary>
    public void Adopt() => IsSample = false;

    private protected void Found(string code, TContent content, bool sample, DateTimeOffset now)
    {
        Code = code;
        IsSample = sample;
        Revise(content, now);
    }

    /// <summary>As far as it takes part in answering.</summary>
    private protected void Restore(StoredRecord<TContent> row) => (Code, Version, Content, IsSample) = (row.Code, row.Version, row.Content, row.IsSample);

    internal static void Map<TRecord>(EntityTypeBuilder<TRecord> record, string table)
        where TRecord : CatalogueRecord<TContent>
    {
        record.ToTable(table);
        record.HasIndex(r => r.Code).IsUnique();
        record.Property(r => r.Code).HasMaxLength(64);
        record.Property(r => r.Content).HasJson();
        record.Ignore(nameof(IVersionedRecord.ContentJson));
    }
}

/// <summary>What of a record's row takes part in answering.</summary>
internal sealed record StoredRecord<TContent>(string Code, int Version, TContent Content, bool IsSample);
