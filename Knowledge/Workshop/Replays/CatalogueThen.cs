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
        var guides = await GuidesAsync(db, then, cancel);
        var faqs = await db.Faqs.AsNoTracking().Where(faq => faq.PublishedAt > then).ToDictionaryAsync(faq => faq.Code, faq => faq.Version, cancel);
        var gone = await GoneAsync(db, then, cited, cancel);
        var services = await db.JointServices.AsNoTracking().Where(service => service.PublishedAt > then).ToDictionaryAsync(service => service.Code, service => service.Version, cancel);
        var faqsThen = await KeptVersions.OfAsync<FaqContent>(db, nameof(Faq), [.. faqs.Keys, .. gone], cancel);
        var servicesThen = await KeptVersions.OfAsync<JointServiceContent>(db, nameof(JointService), [.. services.Keys], cancel);
        return new(
            new()
            {
                Guides = guides,
                Faqs =
                [
                    .. faqs.OrderBy(faq => faq.Key, StringComparer.Ordinal).Select(faq => new FaqChange(faq.Key, faqsThen.Before(faq.Key, faq.Value, cited))),
                    .. gone.Select(code => new FaqChange(code, faqsThen.Last(code, cited))),
                ],
                JointServices =
                [
                    .. services.OrderBy(service => service.Key, StringComparer.Ordinal)
                        .Select(service => (service.Key, Content: servicesThen.Before(service.Key, service.Value, cited)))
                        .Where(service => service.Content is not null).Select(service => new JointServiceChange(service.Key, service.Content!)),
                ],
            },
            [.. faqs.Keys.Concat(gone).Concat(services.Keys).Where(code => code != cited?.Code).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Guides whose newest version is younger, as the last one before; none of those that were first published later.</summary>
    private static async Task<IReadOnlyList<GuideChange>> GuidesAsync(IKnowledgeDb db, DateTimeOffset then, CancellationToken cancel)
    {
        var younger = db.GuideVersions.AsNoTracking().Where(version => version.PublishedAt > then).Select(version => version.GuideId);
        var codes = await db.Guides.AsNoTracking().Where(guide => younger.Contains(guide.Id)).OrderBy(guide => guide.Code).Select(guide => new { guide.Id, guide.Code }).ToListAsync(cancel);
        var held = await db.GuideVersions.AsNoTracking()
            .Where(version => younger.Contains(version.GuideId) && version.PublishedAt <= then
                && !db.GuideVersions.Any(later => later.GuideId == version.GuideId && later.PublishedAt <= then && later.Number > version.Number))
            .ToDictionaryAsync(version => version.GuideId, cancel);
        return [.. codes.Select(guide => held.GetValueOrDefault(guide.Id) is { } version
            ? new GuideChange(guide.Code, version.Content, null) { Version = version.Number }
            : new GuideChange(guide.Code, null, null) { IsRemoved = true })];
    }

    /// <summary>The codes of FAQs that were there and have been deleted since, as the audit tells; the cited one in any case.</summary>
    private static async Task<IReadOnlyList<string>> GoneAsync(IKnowledgeDb db, DateTimeOffset then, (string Code, int Version)? cited, CancellationToken cancel)
    {
        var since = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.At > then && entry.SubjectKind == "faq" && (entry.Verb == WorkshopVerbs.FaqDeleted || entry.Verb == WorkshopVerbs.FaqAdded))
            .Select(entry => new { entry.Verb, entry.SubjectKey }).ToListAsync(cancel);
        var added = since.Where(entry => entry.Verb == WorkshopVerbs.FaqAdded).Select(entry => entry.SubjectKey).ToHashSet(StringComparer.Ordinal);
        string[] wanted = [.. since.Select(entry => entry.SubjectKey).Where(code => !added.Contains(code)).Append(cited?.Code ?? "").Distinct()];
        var here = await db.Faqs.Where(faq => wanted.Contains(faq.Code)).Select(faq => faq.Code).ToListAsync(cancel);
        return await db.RecordVersions.Where(version => version.Kind == nameof(Faq) && wanted.Contains(version.Code) && !here.Contains(version.Code))
            .Select(version => version.Code).Distinct().OrderBy(code => code).ToListAsync(cancel);
    }
}
