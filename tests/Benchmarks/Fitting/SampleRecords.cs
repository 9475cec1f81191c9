using System.Text.Json;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Answering.Reading;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Policies;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Wordings;

namespace Hanyang.Assistant.Benchmarks.Fitting;

/// <summary>The sample catalogue without some of its aliases or records, in memory.</summary>
internal sealed class SampleRecords(string folder)
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Every alias of a guide or an FAQ with its record's code.</summary>
    public IEnumerable<(string Code, string Alias)> Aliases() =>
        Rows("guides-*.json").Concat(Rows("faqs.json")).SelectMany(row => Read<GuideHints>(row).Aliases ?? [], (row, alias) => (Code(row), alias));

    /// <summary>What guides with different things to be done are called in common, with their codes: whoever says no more leaves open which is meant.</summary>
    public IEnumerable<(string Matter, string[] Codes)> Families()
    {
        var guides = Rows("guides-*.json").Select(row => (Code: Code(row), Name: Read<GuideContent>(row).Name)).ToList();
        return guides.SelectMany(one => guides.Select(other => Common(one.Name, other.Name)))
            .Where(matter => matter.Length >= ShortestMatter)
            .Distinct()
            .Select(matter => (Matter: matter, Named: guides.Where(guide => guide.Name.Contains(matter, StringComparison.Ordinal)).ToList()))
            .Where(family => family.Named.Count > 1 && family.Named.Select(guide => WordingTable.Shipped.ActionsOf(guide.Name)).Distinct().Count() > 1 && WordingTable.Shipped.ActionsIn(family.Matter) == 0)
            .Select(family => (family.Matter, family.Named.Select(guide => guide.Code).ToArray()));
    }

    private const int ShortestMatter = 3;

    /// <summary>The longest beginning of a part of the one name that the other has too.</summary>
    private static string Common(string one, string other) => one == other
        ? ""
        : Enumerable.Range(0, one.Length).SelectMany(from => Enumerable.Range(1, one.Length - from).Select(length => one.Substring(from, length)))
            .Where(part => part.All(char.IsLetterOrDigit) && other.Contains(part, StringComparison.Ordinal))
            .OrderByDescending(part => part.Length)
            .FirstOrDefault("");

    public Catalogue Whole(NearestInquiries nearest, Learned learned) => Without(_ => false, _ => false, nearest, learned);

    /// <param name="alias">Which aliases to leave out.</param>
    /// <param name="code">Which records to leave out.</param>
    public Catalogue Without(Func<string, bool> alias, Func<string, bool> code, NearestInquiries nearest, Learned learned)
    {
        var reading = new CatalogueReading();
        foreach (var row in Rows("guides-*.json").Where(row => !code(Code(row))))
        {
            var hints = Read<GuideHints>(row);
            var guide = Guide.Publish(Code(row), Read<GuideContent>(row), hints with { Aliases = [.. hints.Aliases.Where(text => !alias(text))] }, true, Then);
            reading.Add(guide, guide.Current);
        }

        foreach (var row in Rows("joint-services.json").Where(row => !code(Code(row))))
        {
            reading.Add(JointService.Publish(Code(row), Read<JointServiceContent>(row), true, Then));
        }

        foreach (var row in Rows("faqs.json").Where(row => !code(Code(row))))
        {
            var faq = Read<FaqContent>(row);
            reading.Add(Faq.Publish(Code(row), faq with { Aliases = [.. faq.Aliases.Where(text => !alias(text))] }, true, Then));
        }

        foreach (var row in Rows("policies.json"))
        {
            reading.Add(Policy.Publish(Code(row), Read<PolicyContent>(row), true, Then));
        }

        foreach (var row in Rows("points.json"))
        {
            reading.Add(ServicePoint.Publish(Code(row), Read<PointContent>(row), true, Then));
        }

        var synonyms = Rows("synonyms.json")
            .Select(row => new Synonym(row.GetProperty("from").GetString()!, row.GetProperty("to").GetString()!, row.GetProperty("scope").GetString(), true));
        return reading.Finish(1, [.. synonyms], WorkingCalendar.BuiltIn, nearest, learned, CancellationToken.None);
    }

    private IEnumerable<JsonElement> Rows(string files) =>
        Directory.GetFiles(folder, files).Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize<JsonElement[]>(File.ReadAllBytes(file))!);

    private static T Read<T>(JsonElement row) => row.Deserialize<T>(RecordJson.Options)!;

    private static string Code(JsonElement row) => row.GetProperty("code").GetString()!;
}
