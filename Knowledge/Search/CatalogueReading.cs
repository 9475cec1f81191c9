using System.Data;
using System.Data.Common;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Answering.Reading;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Policies;
using Hanyang.Assistant.Knowledge.Search.Learning;
using Hanyang.Assistant.Knowledge.Search.Wordings;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>Reads the catalogue from the database into passages, an entry for each.</summary>
internal sealed class CatalogueReading
{
    private readonly List<CatalogueEntry> entries = [];
    private readonly List<Passage> passages = [];
    private readonly List<Place> places = [];
    private readonly PackedJson.Packer contents = new();

    // Guides of like names have the same words.
    private readonly Dictionary<string, Phrase> words = new(StringComparer.Ordinal);

    /// <param name="changes">Put over what is read, for a catalogue that is only tried.</param>
    public static async Task<Catalogue> ReadAsync(DbConnection connection, ILogger log, CancellationToken cancel, CatalogueChanges? changes = null)
    {
        changes ??= CatalogueChanges.None;
        // One snapshot: a catalogue that changes while it is read would be indexed half old, half new.
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var revision = await connection.RevisionAsync(cancel);
        var reading = new CatalogueReading();
        await foreach (var row in changes.Over(connection.GuidesAsync(cancel), cancel))
        {
            reading.Add(row.Guide, row.Version);
        }

        await foreach (var service in changes.Over(connection.JointServicesAsync(cancel), cancel))
        {
            reading.Add(service);
        }

        await foreach (var faq in changes.Over(connection.FaqsAsync(cancel), cancel))
        {
            reading.Add(faq);
        }

        await foreach (var policy in connection.PoliciesAsync(cancel))
        {
            reading.Add(policy);
        }

        await foreach (var point in connection.PointsAsync(cancel))
        {
            reading.Add(point);
        }

        var synonyms = changes.Over(await connection.SynonymsAsync(cancel).ToListAsync(cancel));
        var calendar = new WorkingCalendar(await connection.CalendarDaysAsync(cancel).ToListAsync(cancel));
        // The sample's inquiries are about the sample's records: they come and go with them.
        var known = await KnownInquiries.ReadAsync(connection, reading.entries.Exists(entry => entry.IsSample), cancel);
        var learned = await connection.ActiveLearnedAsync(cancel);
        var catalogue = reading.Finish(revision, synonyms, calendar, NearestInquiries.Of(known.All), Learned.Shipped, cancel);
        return learned is null ? catalogue : catalogue.With(catalogue.Nearest, Activate(catalogue, learned, log));
    }

    /// <summary>What has been added so far.</summary>
    internal IReadOnlyList<Passage> Passages => passages;

    internal Catalogue Finish(
        long revision,
        IReadOnlyList<Synonym> synonyms,
        WorkingCalendar calendar,
        NearestInquiries nearest,
        Learned learned,
        CancellationToken cancel)
    {
        contents.Finish();
        var index = PassageIndexBuilder.Build(passages, threads: Environment.ProcessorCount, cancel: cancel);
        return new(revision, index, entries, places, synonyms, calendar, nearest, learned);
    }

    /// <summary>What another version of the program has learned may not be readable; the answers go on without.</summary>
    private static ActiveRanking? Activate(Catalogue catalogue, LearnedVersion version, ILogger log)
    {
        var (ranking, refusal) = LearnedRanking.Read(version.Ranking);
        if (ranking is null)
        {
            log.LearnedVersionRefused(version.Number, refusal);
            return null;
        }

        return new(version.Number, (float)version.Share, new(catalogue.LearningCorpus, catalogue.Index, ranking));
    }

    internal void Add(Guide guide, GuideVersion version)
    {
        var content = version.Content;
        var generated = GeneratedWords.Of(content.Name);
        Add(
            new CatalogueEntry
            {
                Kind = CitationKind.Guide,
                Code = guide.Code,
                Title = content.Name,
                Version = version.Number,
                Category = content.Category,
                Department = content.Department,
                Audience = content.Audience,
                Levels = [.. Enum.GetValues<Level>().Where(level => content.Handling.At(level) != Handling.None)],
                IsSample = guide.IsSample,
                EffectiveFrom = content.EffectiveFrom,
                EffectiveUntil = content.EffectiveUntil,
                Phrases = Phrases([content.Name, .. guide.Aliases]),
                Vocabulary = Vocabulary([content.Name, .. guide.Aliases, .. guide.Keywords, content.Summary]),
                Generated = words.TryGetValue(generated.Text, out var shared) ? shared : words[generated.Text] = Phrase.Of(generated.Text),
                Actions = generated.Actions,
                Counterexamples = Phrases(guide.Counterexamples.Select(Counterexample.Bare)),
                Content = contents.Add(content),
                Listing = GuideListing.Of(guide.Code, version.Number, content, guide.IsSample),
            },
            (PassageField.Name, content.Name),
            (PassageField.Aliases, Lines(guide.Aliases)),
            (PassageField.Keywords, Lines([.. guide.Keywords, content.Category])),
            (PassageField.Summary, content.Summary),
            (PassageField.Body, Lines(GuideText.Of(content))),
            (PassageField.Generated, generated.Text));
    }

    internal void Add(JointService service)
    {
        var content = service.Content;
        Add(
            Entry(service, CitationKind.JointService, content.Name, [content.Name, .. content.Aliases]),
            (PassageField.Name, content.Name),
            (PassageField.Aliases, Lines(content.Aliases)),
            (PassageField.Keywords, Lines(content.Keywords)),
            (PassageField.Summary, content.Summary));
    }

    internal void Add(Faq faq)
    {
        var content = faq.Content;
        Add(
            Entry(faq, CitationKind.Faq, content.Question, [content.Question, .. content.Aliases], content.Guide),
            (PassageField.Name, content.Question),
            (PassageField.Aliases, Lines(content.Aliases)),
            (PassageField.Body, content.Answer));
    }

    internal void Add(Policy policy)
    {
        var content = policy.Content;
        var phrases = Phrases([content.Title, .. content.Aliases]);
        var json = contents.Add(content);
        for (var part = 0; part < content.Articles.Count; part++)
        {
            Add(
                new CatalogueEntry
                {
                    Kind = CitationKind.Policy,
                    Code = policy.Code,
                    Title = content.Title,
                    Version = policy.Version,
                    Part = part,
                    IsSample = policy.IsSample,
                    EffectiveFrom = content.EffectiveFrom,
                    EffectiveUntil = content.EffectiveUntil,
                    Phrases = phrases,
                    Vocabulary = Vocabulary([content.Title, .. content.Aliases, .. content.Keywords, content.Articles[part].Text]),
                    Content = json,
                },
                (PassageField.Keywords, Lines(content.Keywords)),
                (PassageField.Body, $"{content.Title}\n{content.Articles[part].Text}"));
        }
    }

    internal void Add(ServicePoint point)
    {
        var content = point.Content;
        places.Add(new Place(point.Code, point.Version, point.IsSample, content));
        Add(
            Entry(point, CitationKind.Point, content.Name, [content.Name]),
            (PassageField.Name, content.Name),
            (PassageField.Summary, content.Services));
    }

    private CatalogueEntry Entry<TContent>(CatalogueRecord<TContent> record, CitationKind kind, string title, string[] phrases, string? guide = null)
        where TContent : class => new()
        {
            Kind = kind,
            Code = record.Code,
            Title = title,
            Version = record.Version,
            IsSample = record.IsSample,
            Guide = guide,
            Phrases = Phrases(phrases),
            Vocabulary = Vocabulary(phrases),
            Content = contents.Add(record.Content),
        };

    private void Add(CatalogueEntry entry, params (PassageField Field, string Text)[] fields)
    {
        entry.Ordinal = entries.Count;
        passages.Add(new Passage($"{entry.Code}/{entry.Part}", fields));
        entries.Add(entry);
    }

    private static Phrase[] Phrases(IEnumerable<string> texts) =>
        [.. texts.Select(text => Phrase.Of(Normaliser.Normalise(text))).Where(phrase => phrase.Text.Length > 0)];

    private static Phrase Vocabulary(IEnumerable<string> texts) => Phrase.Union(Phrases(texts));

    private static string Lines(IEnumerable<string> texts) => string.Join('\n', texts);
}
