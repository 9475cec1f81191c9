using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Hits;

/// <summary>The texts of one record as the index reads them; the catalogue in memory does not keep them.</summary>
internal static class RecordPassage
{
    /// <summary>Null when the record is gone meanwhile.</summary>
    public static async Task<Passage?> ReadAsync(IKnowledgeDb db, CatalogueEntry entry, CancellationToken cancel)
    {
        var reading = new CatalogueReading();
        switch (entry.Kind)
        {
            case CitationKind.Guide:
                if (await db.Guides.AsNoTracking().SingleOrDefaultAsync(guide => guide.Code == entry.Code, cancel) is { } guide)
                {
                    reading.Add(guide, await db.GuideVersions.AsNoTracking().SingleAsync(version => version.GuideId == guide.Id && version.Number == guide.CurrentVersion, cancel));
                }

                break;
            case CitationKind.JointService:
                await foreach (var service in db.JointServices.AsNoTracking().Where(record => record.Code == entry.Code).AsAsyncEnumerable().WithCancellation(cancel))
                {
                    reading.Add(service);
                }

                break;
            case CitationKind.Faq:
                await foreach (var faq in db.Faqs.AsNoTracking().Where(record => record.Code == entry.Code).AsAsyncEnumerable().WithCancellation(cancel))
                {
                    reading.Add(faq);
                }

                break;
            case CitationKind.Policy:
                await foreach (var policy in db.Policies.AsNoTracking().Where(record => record.Code == entry.Code).AsAsyncEnumerable().WithCancellation(cancel))
                {
                    reading.Add(policy);
                }

                break;
            case CitationKind.Point:
                await foreach (var point in db.ServicePoints.AsNoTracking().Where(record => record.Code == entry.Code).AsAsyncEnumerable().WithCancellation(cancel))
                {
                    reading.Add(point);
                }

                break;
        }

        return reading.Passages.ElementAtOrDefault(entry.Part);
    }
}
