using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge;

/// <summary>The catalogue's revision in the database.</summary>
public static class CatalogueStorage
{
    extension(IKnowledgeDb db)
    {
        /// <summary>Tells every node, when the transaction commits, that the catalogue has changed. Part of the caller's transaction.</summary>
        public Task MoveCatalogueOnAsync(CancellationToken cancel) =>
            db.CatalogueRevisions.ExecuteUpdateAsync(row => row.SetProperty(r => r.Value, r => r.Value + 1), cancel);

        public Task<long> CatalogueRevisionAsync(CancellationToken cancel) =>
            db.CatalogueRevisions.Select(r => r.Value).SingleAsync(cancel);
    }
}
