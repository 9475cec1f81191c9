using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Answering.Reading;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Tests.Answering;

/// <summary>A catalogue of a few invented guides, in memory, of which nobody ever confirmed an inquiry.</summary>
internal sealed class SmallCatalogue
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private readonly CatalogueReading reading = new();

    public SmallCatalogue With(
        string code, string name, Audience audience = Audience.Both, string[]? aliases = null, string[]? counterexamples = null,
        DateOnly? from = null, DateOnly? until = null, string category = "测试")
    {
        var content = new GuideContent
        {
            Name = name,
            Department = "区测试局",
            Category = category,
            Audience = audience,
            EffectiveFrom = from,
            EffectiveUntil = until,
            Handling = new(Handling.Complete, Handling.None, Handling.None, Handling.None),
            Materials = [new($"{name}申请表")],
        };
        var guide = Guide.Publish(code, content, new([], aliases ?? [], counterexamples ?? []), sample: false, Now);
        reading.Add(guide, guide.Current);
        return this;
    }

    public SmallCatalogue WithPoint(string name, params string[] places)
    {
        reading.Add(ServicePoint.Publish("PT-9", new() { Name = name, Places = places, Kind = PointKind.Hall, Level = Level.District }, sample: false, Now));
        return this;
    }

    public Catalogue Read() => reading.Finish(1, [], WorkingCalendar.BuiltIn, NearestInquiries.None, Learned.Shipped, TestContext.Current.CancellationToken);

    /// <summary>The codes of the records that a question may mean, best first.</summary>
    public IReadOnlyList<string> Ranked(string text)
    {
        var catalogue = Read();
        return [.. Understanding.Read(catalogue, Question.Read(text, catalogue.Learned), new DateOnly(2026, 3, 2)).Ranking];
    }
}
