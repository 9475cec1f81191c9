namespace Hanyang.Assistant.Knowledge;

/// <summary>A record of the catalogue: saving one moves the catalogue's revision on, so that every node rebuilds its index.</summary>
public interface ICatalogueRecord
{
    int Id { get; }

    /// <summary>It came with the product as sample data and goes with <c>sample remove</c>.</summary>
    bool IsSample { get; }
}

/// <summary>A record whose earlier versions are kept as <see cref="RecordVersion"/> rows.</summary>
public interface IVersionedRecord : ICatalogueRecord
{
    string Code { get; }
    int Version { get; }
    string Digest { get; }

    /// <summary>The current content as JSON, in the form that <see cref="RecordJson"/> gives it.</summary>
    string ContentJson { get; }
}
