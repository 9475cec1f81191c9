using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Points;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>Writes a catalogue of any size into a folder as import files, with questions to measure it by. The same seed gives the same bytes.</summary>
public sealed class SampleGenerator
{
    private readonly GenerationSize size;
    private readonly Wording wording = new();
    private readonly List<ChosenItem> items;
    private readonly SampleTotals totals;
    private readonly PhraseComposer phrases;

    public SampleGenerator(GenerationSize size)
    {
        this.size = size;
        items = ItemChoice.Choose(MatterTable.Read(), size.Guides, size.Seed);
        phrases = new(wording, size.Seed);
        totals = new() { Seed = size.Seed };
    }

    /// <summary>The files that it writes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        ["units.json", "guides.json", "points.json", "joint-services.json", "questions.tsv", "totals.json", "posts.json", "members.json"];

    /// <summary>The largest size that the tables have names for.</summary>
    public static GenerationSize Most => new(MatterTable.Read().Items.Count, PlaceNames.Most - PointCounts.MostBanks, JointServiceComposer.Most, Members: MemberComposer.Most);

    /// <param name="folder">Exists already; files of these names are replaced.</param>
    /// <param name="progress">Hears after each record which file it went into and how many there will be.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public async Task<SampleTotals> WriteAsync(string folder, IProgress<GenerationStep>? progress, CancellationToken cancel)
    {
        var names = new PlaceNames(size.Seed);
        var counts = PointCounts.Of(size.Points);
        var network = new Network(counts, names, size.Seed);
        var points = new PointComposer(network, counts, names, items, size.Seed);
        var jointServices = new JointServiceComposer(wording, items, size);

        await RecordFile.WriteRecordsAsync(PathOf(0), network.Units.Select(Unit), cancel);
        await RecordFile.WriteRecordsAsync(PathOf(1), Told(1, size.Guides, Guides()), cancel);
        await RecordFile.WriteRecordsAsync(PathOf(2), Told(2, size.Points, points.Compose().Select(Point)), cancel);
        await RecordFile.WriteRecordsAsync(PathOf(3), Told(3, size.JointServices, jointServices.Compose().Select(JointService)), cancel);
        await RecordFile.WriteLinesAsync(PathOf(4), Told(4, size.Questions, Questions()), cancel);
        await RecordFile.WriteRecordsAsync(PathOf(6), MemberComposer.Posts(), cancel);
        await RecordFile.WriteRecordsAsync(PathOf(7), Told(7, size.Members, Members()), cancel);
        totals.Banks = counts.Banks;
        await RecordFile.WriteLinesAsync(PathOf(5), [JsonSerializer.Serialize(totals, RecordJson.Indented)], cancel);
        return totals;

        IEnumerable<JsonObject> Members()
        {
            foreach (var member in new MemberComposer(network, size.Members, size.Seed).Compose())
            {
                totals.Members++;
                yield return member;
            }
        }

        string PathOf(int file) => Path.Combine(folder, Files[file]);

        IEnumerable<T> Told<T>(int file, int count, IEnumerable<T> rows)
        {
            var written = 0;
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                yield return row;
                progress?.Report(new(Files[file], ++written, count));
            }
        }
    }

    private IEnumerable<JsonObject> Guides()
    {
        var guides = new GuideComposer(wording, new HandlingPlan(items, size), size.Seed);
        foreach (var item in items)
        {
            var content = guides.Compose(item);
            var hints = HintComposer.Compose(item, phrases, wording, size.Seed);
            totals.Count(content, hints);
            var row = RecordFile.Row(item.Code, content);
            row["keywords"] = Array(hints.Keywords);
            row["aliases"] = Array(hints.Aliases);
            row["counterexamples"] = Array(hints.Counterexamples);
            yield return row;
        }
    }

    private IEnumerable<string> Questions()
    {
        // Every guide is asked about once before any is asked about again.
        var order = items.ToArray();
        Dice.For(size.Seed, "questions").Shuffle<ChosenItem>(order);
        for (var i = 0; i < size.Questions; i++)
        {
            var question = phrases.Question(order[i % order.Length], i);
            totals.Questions++;
            yield return string.Join('\t', question.Text, question.Code, question.Facet, question.Kind);
        }
    }

    private JsonObject Unit(SampleUnit unit)
    {
        totals.Units++;
        return RecordFile.Row(unit.Code, unit);
    }

    private JsonObject Point(PointContent point, int place)
    {
        totals.Count(point);

        // No line in Wuhan begins with 0, so that none of these numbers can be anybody's.
        var phone = string.Create(CultureInfo.InvariantCulture, $"027-0000 {(100 + place) % 1000:0000}");
        return RecordFile.Row($"GP-{place + 1:0000}", point with { Phone = phone });
    }

    private JsonObject JointService(JointServiceContent service, int place)
    {
        totals.Count(service);
        return RecordFile.Row($"GL-{place + 1:000}", service);
    }

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)JsonValue.Create(text))];
}

/// <summary>How far a file is.</summary>
/// <param name="Done">Records written.</param>
/// <param name="Count">Records that it will have.</param>
public readonly record struct GenerationStep(string File, int Done, int Count);
