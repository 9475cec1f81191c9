using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Replays;

/// <summary>The catalogue of an earlier day as changes to the present one, made from the versions that are kept.</summary>
/// <param name="Uncertain">Codes of records of which it isn't known which version held then: their versions carry no day.</param>
internal sealed record CatalogueThen(CatalogueChanges Changes, IReadOnlyList<string> Uncertain)
{
    /// <param name="cited">The record and version that the reply named: of that one it is known.</param>
    public static async Task<CatalogueThen> AsOfAsync(IKnowledgeDb db, DateTimeOffset then, (string Code, int Version)? cited, CancellationToken cancel)
    {
        var uncertain = new List<string>();
        return new(new()
        {
            Guides = await GuidesAsync(db, then, cancel),
            Faqs = await FaqsAsync(db, then, cited, uncertain, cancel),
            JointServices = await JointServicesAsync(db, then, cited, uncertain, cancel),
        }, uncertain);
    }

    /// <summary>Guides whose newest version is younger, as the last one before; none of those that were first published later.</summary>
    private static async Task<IReadOnlyList<GuideChange>> GuidesAsync(IKnowledgeDb db, DateTimeOffset then, CancellationToken cancel)
    {
        var younger = await db.GuideVersions.AsNoTracking().Where(version => version.PublishedAt > then).Select(version => version.GuideId).Distinct().ToListAsync(cancel);
        var changes = new List<GuideChange>();
        foreach (var guide in await db.Guides.AsNoTracking().Where(guide => younger.Contains(guide.Id)).OrderBy(guide => guide.Code).ToListAsync(cancel))
        {
            var held = await db.GuideVersions.AsNoTracking().Where(version => version.GuideId == guide.Id && version.PublishedAt <= then)
                .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancel);
            changes.Add(new(guide.Code, held?.Content, null) { IsRemoved = held is null, Version = held?.Number });
        }

        return changes;
    }

    private static async Task<IReadOnlyList<FaqChange>> FaqsAsync(IKnowledgeDb db, DateTimeOffset then, (string Code, int Version)? cited, List<string> uncertain, CancellationToken cancel)
    {
        var changes = new List<FaqChange>();
        foreach (var faq in await db.Faqs.AsNoTracking().Where(faq => faq.PublishedAt > then).OrderBy(faq => faq.Code).ToListAsync(cancel))
        {
            changes.Add(new(faq.Code, await ContentAsync<FaqContent>(db, nameof(Faq), faq.Code, faq.Version, cited, uncertain, cancel)));
        }

        return changes;
    }

    private static async Task<IReadOnlyList<JointServiceChange>> JointServicesAsync(IKnowledgeDb db, DateTimeOffset then, (string Code, int Version)? cited, List<string> uncertain, CancellationToken cancel)
    {
        var changes = new List<JointServiceChange>();
        foreach (var service in await db.JointServices.AsNoTracking().Where(service => service.PublishedAt > then).OrderBy(service => service.Code).ToListAsync(cancel))
        {
            if (await ContentAsync<JointServiceContent>(db, nameof(JointService), service.Code, service.Version, cited, uncertain, cancel) is { } content)
            {
                changes.Add(new(service.Code, content));
            }
        }

        return changes;
    }

    /// <summary>The cited version of the cited record; of any other the one before the present, with a doubt. Null when there was none.</summary>
    private static async Task<TContent?> ContentAsync<TContent>(
        IKnowledgeDb db, string kind, string code, int current, (string Code, int Version)? cited, List<string> uncertain, CancellationToken cancel)
        where TContent : class
    {
        var number = cited is { } known && known.Code == code ? known.Version : current - 1;
        if (cited?.Code != code)
        {
            uncertain.Add(code);
        }

        return await db.RecordVersions.AsNoTracking().Where(version => version.Kind == kind && version.Code == code && version.Number == number)
            .OrderByDescending(version => version.Id).Select(version => version.Content).FirstOrDefaultAsync(cancel) is { } json
            ? System.Text.Json.JsonSerializer.Deserialize<TContent>(json, RecordJson.Options)
            : null;
    }
}
