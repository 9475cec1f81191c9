using System.Runtime.CompilerServices;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.JointServices;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>Puts changes over records while they are read from the database; nothing of it is ever saved.</summary>
internal static class ChangedReading
{
    // A trial's versions are published at no time.
    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    extension(CatalogueChanges changes)
    {
        public async IAsyncEnumerable<(Guide Guide, GuideVersion Version)> Over(
            IAsyncEnumerable<(Guide Guide, GuideVersion Version)> guides, [EnumeratorCancellation] CancellationToken cancel = default)
        {
            var open = changes.Guides.ToDictionary(change => change.Code, StringComparer.OrdinalIgnoreCase);
            await foreach (var (guide, version) in guides.WithCancellation(cancel))
            {
                if (!open.Remove(guide.Code, out var change))
                {
                    yield return (guide, version);
                }
                else if (!change.IsRemoved)
                {
                    yield return Changed(guide, version, change);
                }
            }

            foreach (var added in open.Values.Where(change => change is { Content: not null, IsRemoved: false }))
            {
                var guide = Guide.Publish(added.Code, added.Content!, added.Hints ?? new([], [], []), sample: false, Never);
                yield return (guide, guide.Current);
            }
        }

        public async IAsyncEnumerable<Faq> Over(IAsyncEnumerable<Faq> faqs, [EnumeratorCancellation] CancellationToken cancel = default)
        {
            var open = changes.Faqs.ToDictionary(change => change.Code, StringComparer.OrdinalIgnoreCase);
            await foreach (var faq in faqs.WithCancellation(cancel))
            {
                if (!open.Remove(faq.Code, out var change))
                {
                    yield return faq;
                }
                else if (change.Content is { } content)
                {
                    faq.Revise(content, Never);
                    yield return faq;
                }
            }

            foreach (var added in open.Values.Where(change => change.Content is not null))
            {
                yield return Faq.Publish(added.Code, added.Content!, sample: false, Never);
            }
        }

        public async IAsyncEnumerable<JointService> Over(IAsyncEnumerable<JointService> services, [EnumeratorCancellation] CancellationToken cancel = default)
        {
            await foreach (var service in services.WithCancellation(cancel))
            {
                if (changes.JointServices.FirstOrDefault(change => change.Code == service.Code) is { } change)
                {
                    service.Revise(change.Content, Never);
                }

                yield return service;
            }
        }

        public IReadOnlyList<Synonym> Over(IReadOnlyList<Synonym> synonyms) =>
        [
            .. synonyms.Where(synonym => !changes.Synonyms.Any(change => change.IsRemoved && IsOf(change, synonym))),
            .. changes.Synonyms.Where(change => !change.IsRemoved && !synonyms.Any(synonym => IsOf(change, synonym)))
                .Select(change => new Synonym(change.From, change.To, change.Scope, sample: false)),
        ];
    }

    private static (Guide Guide, GuideVersion Version) Changed(Guide guide, GuideVersion version, GuideChange change)
    {
        var hints = change.Hints ?? new(guide.Keywords, guide.Aliases, guide.Counterexamples);
        var content = change.Content ?? version.Content;
        var number = change.Version ?? (change.Content is null || RecordJson.Digest(content) == version.Digest ? version.Number : version.Number + 1);
        return (Guide.Publish(guide.Code, content, hints, guide.IsSample, Never), new(number, content, Never));
    }

    private static bool IsOf(SynonymChange change, Synonym synonym) =>
        (change.From, change.To, change.Scope) == (synonym.From, synonym.To, synonym.Scope);
}
